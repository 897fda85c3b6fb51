import { Alert, Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { addDays, localDate } from '../../../shared/domain/dates';
import { useCall } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { dateText, nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { EmptyState } from '../../ui/EmptyState';
import { Skeleton } from '../../ui/Skeleton';
import { InvitationCard } from './InvitationCard';

/** Who comes to the showroom, day by day, from last week to two weeks ahead. */
export function InvitationsOverview() {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const day = localDate(today);
  const list = useCall('invitations.between', { from: addDays(day, -7), to: addDays(day, 14) });
  if (list.error) {
    return <Alert type="error" showIcon style={{ margin: 20 }} title={errorText(list.error.error)} />;
  }
  if (!list.data) return <Skeleton />;
  if (list.data.length === 0) {
    return (
      <EmptyState
        title={t('invitations.none')}
        hint={t('invitations.noneHint')}
        action={
          <Button type="primary" onClick={() => navigate('/customers')}>
            {t('invitations.chooseCustomer')}
          </Button>
        }
      />
    );
  }
  const dates = [...new Set(list.data.map(({ date }) => date))];
  // Today and what is coming first; what was, underneath.
  const ordered = [
    ...dates.filter((date) => date >= today),
    ...dates.filter((date) => date < today).toReversed(),
  ];
  return (
    <div style={{ flex: 1, minHeight: 0, overflowY: 'auto', padding: '0 20px 20px' }}>
      <Typography.Text type="secondary">{t('invitations.week')}</Typography.Text>
      <div
        style={{
          display: 'grid',
          gap: 16,
          marginTop: 12,
          alignItems: 'start',
          gridTemplateColumns: 'repeat(auto-fill, minmax(340px, 1fr))',
        }}
      >
        {ordered.map((date) => (
          <section key={date} aria-label={dateText(date)}>
            <Typography.Text
              strong
              style={{ display: 'block', marginBottom: 6, color: date < today ? COLORS.inkSoft : COLORS.ink }}
            >
              {nearDateText(date, today)}
              {[-1, 0, 1].some((by) => addDays(day, by) === date) && ` · ${dateText(date, today)}`}
            </Typography.Text>
            <Flex vertical gap={12}>
              {(list.data ?? [])
                .filter((invitation) => invitation.date === date)
                .map((invitation) => (
                  <InvitationCard key={invitation.id} invitation={invitation} />
                ))}
            </Flex>
          </section>
        ))}
      </div>
    </div>
  );
}
