import { SaveOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Progress, Typography } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobKind, JobProgress } from '../../../shared/domain/jobs';
import { onEvent, useCall, useWrite } from '../../platform/api';
import { instantText } from '../../platform/format';
import { Skeleton } from '../../ui/Skeleton';
import { useReport } from '../../ui/useReport';
import { BackupBrowser } from './BackupBrowser';
import { AfterRestore } from './LostNumbers';
import { SafetyCard, SecondPlaceCard, SecretCard } from './SafetyCards';

const LOOK_EVERY_MS = 5_000;
const FOLLOWED: readonly JobKind[] = ['backup', 'copy'];

/** How safe the data is, and every backup that can be tried and restored. */
export default function BackupSection() {
  const { t } = useTranslation();
  const report = useReport();
  const state = useCall('backup.state', {});
  const create = useWrite('backup.create');
  const refetch = useCallback(() => void state.refetch(), [state.refetch]);
  // Sticks come and go, and folders break, without a word.
  useEffect(() => {
    refetch();
    const timer = setInterval(refetch, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [refetch]);
  const job = useBackupJob(refetch);
  if (!state.data) return <Skeleton />;
  const { newest, problem, folder, second } = state.data;
  const running = job?.state === 'running';
  return (
    <Flex vertical gap={16} style={{ maxWidth: 1080 }}>
      {problem && <Alert type="warning" showIcon title={t(`backup.problems.${problem}`, { folder })} />}
      <AfterRestore />
      <Flex gap={12} align="stretch">
        <SafetyCard
          title={t('backup.lastTitle')}
          // While the own one waits for its turn, the end of another says nothing of it.
          state={job && (running || !create.isPending) && <JobState job={job} />}
          actions={
            <Button
              type="primary"
              icon={<SaveOutlined />}
              loading={create.isPending || running}
              onClick={() => create.mutate({}, { onError: report })}
            >
              {running ? t('backup.running') : t('backup.create')}
            </Button>
          }
        >
          <Typography.Text style={{ fontSize: 18 }}>
            {newest ? instantText(newest.createdAt) : t('backup.never')}
          </Typography.Text>
          {newest && <Typography.Text type="secondary">{t('backup.insideText', newest)}</Typography.Text>}
        </SafetyCard>
        <SecondPlaceCard state={state.data} onChanged={refetch} />
        <SecretCard state={state.data} onChanged={refetch} />
      </Flex>
      <BackupBrowser
        desk="backup"
        second={second ? (second.there ? 'there' : 'gone') : 'none'}
        empty={t('backup.empty')}
      />
      <Typography.Text type="secondary" copyable={{ text: folder }}>
        {t('backup.folder', { folder })}
      </Typography.Text>
    </Flex>
  );
}

function JobState({ job }: { job: JobProgress }) {
  const { t } = useTranslation();
  if (job.state === 'running' && job.total !== null) {
    const percent = Math.round((job.done / Math.max(job.total, 1)) * 100);
    return <Progress percent={percent} style={{ width: 110, margin: 0 }} size="small" />;
  }
  if (job.state === 'done') return <Typography.Text type="success">{t('backup.done')}</Typography.Text>;
  if (job.state === 'failed') return <Typography.Text type="danger">{t('backup.failed')}</Typography.Text>;
  return null;
}

/** The running or last backup; `onEnd` after it, or its copy, has ended, well or not. */
function useBackupJob(onEnd: () => void): JobProgress | null {
  const [job, setJob] = useState<JobProgress | null>(null);
  useEffect(
    () =>
      onEvent('job', (progress) => {
        if (!FOLLOWED.includes(progress.kind)) return;
        if (progress.kind === 'backup') setJob(progress);
        if (progress.state !== 'running') onEnd();
      }),
    [onEnd],
  );
  return job;
}
