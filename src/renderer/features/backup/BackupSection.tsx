import { SaveOutlined } from '@ant-design/icons';
import { Alert, App, Button, Flex, Progress, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupInfo } from '../../../shared/contract/backup';
import type { JobProgress } from '../../../shared/domain/jobs';
import { call, onEvent, useCall, useWrite } from '../../app/api';
import { instantText } from '../../ui/format';
import { useReport } from '../../ui/useReport';
import { BackupTable } from './BackupTable';

export default function BackupSection() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const report = useReport();
  const state = useCall('backup.state', {});
  const backups = useCall('backup.list', {});
  const create = useWrite('backup.create');
  const [lookAtState, lookAtBackups] = [state.refetch, backups.refetch];
  // Nobody tells what becomes of a folder: it is looked at whenever this is opened.
  useEffect(() => {
    void lookAtState();
    void lookAtBackups();
  }, [lookAtState, lookAtBackups]);
  const job = useBackupJob(() => {
    void lookAtState();
    void lookAtBackups();
  });

  const askToRestore = (info: BackupInfo) =>
    modal.confirm({
      title: t('backup.restoreTitle', { when: instantText(info.createdAt) }),
      content: t('backup.restoreText', { inside: t('backup.insideText', info) }),
      okText: t('backup.restore'),
      okButtonProps: { danger: true },
      onOk: () => call('backup.restore', { name: info.name }).catch(report),
    });

  return (
    <Flex vertical gap={16} style={{ maxWidth: 980 }}>
      {state.data?.problem && (
        <Alert
          type="warning"
          showIcon
          title={t(`backup.problems.${state.data.problem}`, { folder: state.data.folder })}
        />
      )}
      <Flex align="center" gap={16} wrap>
        <Button
          type="primary"
          icon={<SaveOutlined />}
          loading={create.isPending || job?.state === 'running'}
          onClick={() => create.mutate({}, { onError: report })}
        >
          {job?.state === 'running' ? t('backup.running') : t('backup.create')}
        </Button>
        {job?.state === 'running' && job.total !== null && (
          <Progress
            percent={Math.round((job.done / Math.max(job.total, 1)) * 100)}
            style={{ width: 200 }}
            size="small"
          />
        )}
        {job?.state === 'done' && <Typography.Text type="success">{t('backup.done')}</Typography.Text>}
        {job?.state === 'failed' && <Typography.Text type="danger">{t('backup.failed')}</Typography.Text>}
        <Typography.Text type="secondary">
          {state.data?.newest
            ? t('backup.newest', { when: instantText(state.data.newest.createdAt) })
            : t('backup.never')}
        </Typography.Text>
      </Flex>
      <BackupTable
        backups={backups.data ?? []}
        loading={backups.isPending}
        empty={t('backup.empty')}
        onRestore={askToRestore}
      />
      {state.data && (
        <Typography.Text type="secondary" copyable={{ text: state.data.folder }}>
          {t('backup.folder', { folder: state.data.folder })}
        </Typography.Text>
      )}
    </Flex>
  );
}

/** The running or last backup; `onEnd` after it has ended, well or not. */
function useBackupJob(onEnd: () => void): JobProgress | null {
  const [job, setJob] = useState<JobProgress | null>(null);
  useEffect(
    () =>
      onEvent('job', (progress) => {
        if (progress.kind !== 'backup') return;
        setJob(progress);
        if (progress.state !== 'running') onEnd();
      }),
    [onEnd],
  );
  return job;
}
