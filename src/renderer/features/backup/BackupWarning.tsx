import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { JobKind } from '../../../shared/domain/jobs';
import { DESK, OWNER } from '../../../shared/domain/roleGroups';
import { onEvent, useCall } from '../../platform/api';
import { dateOfInstant, instantText, nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';

/** On Today, for the owner: when the last backup was made; the first click of a restore. */
export function BackupLink() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { actor, today } = useSession();
  const newest = useBackupState().data?.newest;
  if (!newest || !OWNER.includes(actor.role)) return null;
  const when = `${nearDateText(dateOfInstant(newest.createdAt), today)} ${instantText(newest.createdAt).slice(-5)}`;
  return (
    <Button type="text" icon={<SafetyCertificateOutlined />} onClick={() => navigate('/settings/backup')}>
      {t('backup.newest', { when })}
    </Button>
  );
}

/** On Today, for those at the desk: what is wrong with the data or its backups. Only the owner can do something about it. */
export function BackupWarning() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { actor } = useSession();
  const state = useBackupState();
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
          <Button
            size="small"
            onClick={() => navigate(problem === 'unsound' ? '/settings/health' : '/settings/backup')}
          >
            {t(problem === 'unsound' ? 'backup.look' : 'backup.makeOne')}
          </Button>
        )
      }
    />
  );
}

const TELLING: readonly JobKind[] = ['backup', 'copy', 'deepCheck', 'auditCheck'];

/** Asked again after every backup, copy and check. */
function useBackupState() {
  const state = useCall('backup.state', {});
  const { refetch } = state;
  useEffect(
    () =>
      onEvent('job', ({ kind, state: now }) => {
        if (TELLING.includes(kind) && now !== 'running') void refetch();
      }),
    [refetch],
  );
  return state;
}
