import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { useCall } from '../../platform/api';
import { useSession } from '../../platform/session';
import { EmptyState } from '../../ui/EmptyState';
import { ApprovalsList } from './ApprovalsList';

/** How much waits for the owner, from every screen. */
export function ApprovalsBell() {
  const { t } = useTranslation();
  const { actor } = useSession();
  const allowed = FLOOR.includes(actor.role);
  const pending = useCall('approvals.pending', {}, { enabled: allowed });
  const [open, setOpen] = useState(false);
  const rows = pending.data ?? [];
  // The last one decided: nothing is left to look at.
  useEffect(() => {
    if (rows.length === 0) setOpen(false);
  }, [rows.length]);
  if (!allowed) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title={t(actor.role === 'owner' ? 'approvals.title' : 'approvals.mine')}
      content={
        <div style={{ width: 400, maxHeight: 480, overflow: 'auto' }}>
          {rows.length === 0 ? (
            <EmptyState title={t('approvals.empty')} hint={t('approvals.emptyHint')} />
          ) : (
            <ApprovalsList rows={rows} onLeave={() => setOpen(false)} />
          )}
        </div>
      }
    >
      <Badge count={rows.length} size="small" offset={[-6, 6]}>
        <Button
          type="text"
          icon={<BellOutlined />}
          aria-label={t('approvals.bell', { count: rows.length })}
        />
      </Badge>
    </Popover>
  );
}
