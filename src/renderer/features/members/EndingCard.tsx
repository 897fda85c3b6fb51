import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCall } from '../../platform/api';
import { countText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { membersPath } from './membersPath';

/** How many members' tiers end within 30 days, everybody's or of whom I serve; no card where there is nobody. */
export function EndingCard({ mine }: { mine: boolean }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const ending = useCall('members.ending', { mine }).data?.count ?? 0;
  if (ending === 0) return null;
  return (
    <Card
      size="small"
      title={t('members.ending.title')}
      extra={
        <Link to={membersPath({ ending: true, sellerId: mine ? actor.staffId : null })}>
          {t('members.ending.open')}
        </Link>
      }
    >
      <Typography.Text>{t('members.ending.text', { n: countText(ending) })}</Typography.Text>
    </Card>
  );
}
