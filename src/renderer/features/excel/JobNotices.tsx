import { App, Button, Progress } from 'antd';
import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobProgress } from '../../../shared/domain/jobs';
import { onEvent } from '../../platform/api';
import { write } from '../../platform/write';
import { useReport } from '../../ui/useReport';

/** Shows how far exports and backups are, lets them be cancelled, and says how they ended. */
export function JobNotices() {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const report = useReport();
  useEffect(
    () =>
      onEvent('job', (job) => {
        const key = `job-${job.id}`;
        if (job.kind === 'backup') {
          // The daily backup works silently; the settings section shows the one that was asked for.
          // One notice, however often it has been tried.
          if (job.state === 'failed')
            notification.error({ key: 'backup-failed', title: t('backup.failed'), duration: 0 });
          return;
        }
        // Copies, restore tests, restores and checks are shown where they were asked for.
        if (job.kind !== 'export' && job.kind !== 'support') return;
        const words = job.kind === 'export' ? 'excel' : 'health.support';
        const rows = job.kind === 'export';
        switch (job.state) {
          case 'running':
            notification.open({
              key,
              title: t(`${words}.running`, { name: job.fileName }),
              description: rows && <RunningJob job={job} t={t} />,
              duration: 0,
              closable: false,
              actions: (
                <Button size="small" onClick={() => write('excel.cancel', { jobId: job.id }).catch(report)}>
                  {t('common.cancel')}
                </Button>
              ),
            });
            break;
          case 'done':
            notification.success({
              key,
              title: t(`${words}.done`, { name: job.fileName }),
              description: rows && t('excel.rowsSoFar', { done: job.done }),
              duration: 8,
              actions: (
                <Button size="small" onClick={() => write('excel.showLast', {}).catch(report)}>
                  {t('excel.showFolder')}
                </Button>
              ),
            });
            break;
          case 'cancelled':
            notification.info({ key, title: t(`${words}.cancelled`) });
            break;
          case 'failed':
            notification.error({ key, title: t(`${words}.failed`), duration: 0 });
            break;
        }
      }),
    [notification, report, t],
  );
  return null;
}

function RunningJob({ job, t }: { job: JobProgress; t: TFunction }) {
  if (job.total === null) return <span>{t('excel.rowsSoFar', { done: job.done })}</span>;
  return (
    <>
      <Progress
        percent={Math.round((job.done / Math.max(job.total, 1)) * 100)}
        size="small"
        showInfo={false}
      />
      <span>{t('excel.rows', { done: job.done, total: job.total })}</span>
    </>
  );
}
