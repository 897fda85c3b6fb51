import { SyncOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UpdatesState } from '../../../shared/features/updates/contract';
import { useCall, useWrite } from '../../platform/api';
import { useReport } from '../../ui/useReport';

/** Looks for a newer version; off while there is nowhere to look. */
export function CheckButton({ state: { phase, possible } }: { state: UpdatesState }) {
  const { t } = useTranslation();
  const report = useReport();
  const check = useWrite('updates.check');
  const address = useCall('settings.all', {}).data?.updates.feed;
  return (
    <Button
      icon={<SyncOutlined />}
      disabled={possible !== 'yes' || !address || phase === 'downloading' || phase === 'installing'}
      loading={phase === 'checking'}
      onClick={() => check.mutate({}, { onError: report })}
    >
      {phase === 'checking' ? t('updates.checking') : t('updates.check')}
    </Button>
  );
}
