import { CloudDownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OWNER } from '../../../shared/domain/roleGroups';
import type { UpdatesState } from '../../../shared/features/updates/contract';
import { useSession } from '../../platform/session';
import { useUpdates } from './useUpdates';

/** On Today, for the owner: a quiet word that a new version is there, or was not installed. */
export function UpdateLink() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { actor } = useSession();
  const state = useUpdates().data;
  const text = state && wordOf(state, t);
  if (!text || !OWNER.includes(actor.role)) return null;
  return (
    <Button type="text" icon={<CloudDownloadOutlined />} onClick={() => navigate('/settings/updates')}>
      {text}
    </Button>
  );
}

function wordOf({ offer, phase, atQuit, problem }: UpdatesState, t: TFunction): string | null {
  if (problem?.fault === 'install_failed' || problem?.fault === 'backup_failed')
    return t('updates.today.failed');
  if (!offer) return null;
  if (atQuit) return t('updates.today.atQuit', offer);
  return phase === 'ready' ? t('updates.today.ready', offer) : t('updates.today.found', offer);
}
