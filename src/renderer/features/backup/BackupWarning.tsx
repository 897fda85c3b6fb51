import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DESK, OWNER } from '../../../shared/domain/roleGroups';
import { onEvent, useCall } from '../../app/api';
import { useSession } from '../../app/session/SessionContext';
import { instantText } from '../../ui/format';

/** On Today, for those at the desk: what is wrong with the backups. Only the owner can make one. */
export function BackupWarning() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { actor } = useSession();
  const state = useCall('backup.state', {});
  const { refetch } = state;
  useEffect(
    () =>
      onEvent('job', ({ kind, state: now }) => {
        if (kind === 'backup' && now !== 'running') void refetch();
      }),
    [refetch],
  );
  if (!state.data?.problem || !DESK.includes(actor.role)) return null;
  const { newest, problem, folder } = state.data;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={[
        t(`backup.problems.${problem}`, { folder }),
        newest && t('backup.newest', { when: instantText(newest.createdAt) }),
        OWNER.includes(actor.role) ? null : t('backup.tellOwner'),
      ]
        .filter(Boolean)
        .join(' · ')}
      action={
        OWNER.includes(actor.role) && (
          <Button size="small" onClick={() => navigate('/settings/backup')}>
            {t('backup.makeOne')}
          </Button>
        )
      }
    />
  );
}
