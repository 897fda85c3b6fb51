import { Button, Flex, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobProgress } from '../../../shared/domain/jobs';
import { onEvent, useWrite } from '../../platform/api';
import { useReport } from '../../ui/useReport';

/** How far a trial, or the computing anew after a change, has come, and how to stop it. */
export function FactsJob() {
  const { t } = useTranslation();
  const [job, setJob] = useState<JobProgress | null>(null);
  const cancel = useWrite('excel.cancel');
  const report = useReport();
  useEffect(
    () =>
      onEvent('job', (told) => {
        if (told.kind === 'facts' || told.kind === 'factsPreview') setJob(told);
      }),
    [],
  );
  const stopped = job?.kind === 'facts' && job.state === 'cancelled';
  if (!job || (job.state !== 'running' && !stopped)) return null;
  const { id, kind, done, total } = job;
  return (
    <Flex role="status" align="center" gap={12} style={{ marginBottom: 12 }}>
      {stopped ? (
        t('customerFacts.settings.stopped')
      ) : (
        <>
          <span>
            {t(kind === 'facts' ? 'customerFacts.settings.running' : 'customerFacts.settings.counting', {
              done,
              total: total ?? '…',
            })}
          </span>
          <Progress
            percent={total ? Math.round((done / total) * 100) : 0}
            showInfo={false}
            size="small"
            style={{ width: 200 }}
          />
          <Button size="small" onClick={() => cancel.mutate({ jobId: id }, { onError: report })}>
            {t('common.cancel')}
          </Button>
        </>
      )}
    </Flex>
  );
}
