import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { useCall } from '../../platform/api';
import { useSession } from '../../platform/session';
import { ApprovalsList } from './ApprovalsList';

/** What waits for the owner, on Today; everybody else sees there what they asked. Nothing waiting: no card. */
export function ApprovalsCard() {
  const { t } = useTranslation();
  const { actor } = useSession();
  const allowed = FLOOR.includes(actor.role);
  const pending = useCall('approvals.pending', {}, { enabled: allowed });
  const rows = pending.data ?? [];
  if (!allowed || rows.length === 0) return null;
  return (
    <Card
      size="small"
      title={t(actor.role === 'owner' ? 'approvals.title' : 'approvals.mine')}
      extra={<Typography.Text type="secondary">{rows.length}</Typography.Text>}
      styles={{ body: { padding: '0 16px' } }}
    >
      <ApprovalsList rows={rows} />
    </Card>
  );
}
