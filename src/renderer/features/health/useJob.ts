import { useEffect, useState } from 'react';
import type { JobKind, JobProgress } from '../../../shared/domain/jobs';
import { onEvent } from '../../platform/api';

/** The running or last job of some kinds; `onEnd` when one has ended, well or not. */
export function useJob(kinds: readonly JobKind[], onEnd: () => void): JobProgress | null {
  const [job, setJob] = useState<JobProgress | null>(null);
  useEffect(
    () =>
      onEvent('job', (progress) => {
        if (!kinds.includes(progress.kind)) return;
        setJob(progress);
        if (progress.state !== 'running') onEnd();
      }),
    [kinds, onEnd],
  );
  return job;
}
