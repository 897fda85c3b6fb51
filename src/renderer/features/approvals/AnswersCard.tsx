import { Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { useCall } from '../../platform/api';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { ToneTag } from '../../ui/ToneTag';
import { useRecordPath } from '../../widgets/registry';

/** On Today, for whoever asked the owner: what the answer was, for three days. */
export function AnswersCard() {
  const { t } = useTranslation();
  const { actor } = useSession();
  const pathOf = useRecordPath();
  const asks = FLOOR.includes(actor.role) && actor.role !== 'owner';
  const rows = useCall('approvals.answers', {}, { enabled: asks }).data ?? [];
  if (!asks || rows.length === 0) return null;
  return (
    <Card size="small" title={t('approvals.answers')}>
      <Flex component="ul" vertical gap={8} className="plain-list">
        {rows.map((row) => (
          <li key={row.id}>
            <Flex gap={6} align="center">
              <ToneTag color={row.state === 'approved' ? COLORS.ok : COLORS.bad}>
                {t(`approvals.said.${row.state}`)}
              </ToneTag>
              <Link to={pathOf(row.entity, row.entityId) ?? '/today'}>
                {t(`codes.approvalKind.${row.kind}`)}{' '}
                {[row.customerName, row.number].filter(Boolean).join(' ')}
              </Link>
            </Flex>
            {row.decisionNote && <Typography.Text type="secondary">{row.decisionNote}</Typography.Text>}
          </li>
        ))}
      </Flex>
    </Card>
  );
}
