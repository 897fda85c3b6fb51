import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DESK, OWNER } from '../../../shared/domain/roleGroups';
import { useCall } from '../../app/api';
import { useSession } from '../../app/session/SessionContext';
import { instantText } from '../../ui/format';

/** On Today, for those at the desk: the last good backup is too old. Only the owner can make one. */
export function BackupWarning() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { actor } = useSession();
  const state = useCall('backup.state', {});
  if (!state.data?.warn || !DESK.includes(actor.role)) return null;
  const { newest } = state.data;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={[
        t('backup.warning'),
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
