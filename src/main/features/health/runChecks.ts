import type { Platform } from '../../core/platform';
import type { RunningJob } from '../../core/ports/jobs';
import type { Reader } from '../../database/database';
import { type AuditReport, type DeepReport, keepChecks, readLastChecks } from '../../database/lastChecks';
import { staff } from '../../database/schema';
import { AppError } from '../../system/errors';

type Checker = Pick<Platform, 'paths' | 'jobs' | 'logProblem'>;

const DAY_MS = 86_400_000;
/** The app checks deeply by itself when nobody has for so long (ms). */
const BY_ITSELF_EVERY_MS = 7 * DAY_MS;

/** Starts a deep check beside the window and keeps what it finds. One at a time. */
export function startDeepCheck(checker: Checker, now: () => number): RunningJob {
  refuseSecond(checker);
  const { paths } = checker;
  const job = checker.jobs.start({ kind: 'deepCheck', database: paths.database, now: now() }, null);
  return keep(checker, job, (report: DeepReport) => {
    const { audit, ...deepCheck } = report;
    keepChecks(paths, {
      deepCheck: { at: now(), ...deepCheck },
      ...(audit && { audit: { at: now(), ...audit } }),
    });
  });
}

/** Starts reading the audit log from end to end, and keeps what that finds. */
export function startAuditCheck(checker: Checker, now: () => number): RunningJob {
  refuseSecond(checker);
  const { paths } = checker;
  const job = checker.jobs.start({ kind: 'auditCheck', database: paths.database }, null);
  return keep(checker, job, (audit: AuditReport) => keepChecks(paths, { audit: { at: now(), ...audit } }));
}

/** A deep check by itself, when the last one (or the store's first day) is a week ago and nothing else is running. */
export function deepCheckWhenDue(checker: Checker, db: Reader, now: () => number): void {
  const { jobs, paths } = checker;
  if (jobs.isRunning('deepCheck') || jobs.isRunning('auditCheck') || jobs.isRunning('backup')) return;
  const begun = db.select({ at: staff.createdAt }).from(staff).limit(1).get()?.at;
  const since = readLastChecks(paths).deepCheck?.at ?? begun;
  if (since !== undefined && now() - since >= BY_ITSELF_EVERY_MS) startDeepCheck(checker, now);
}

function refuseSecond({ jobs }: Checker): void {
  if (jobs.isRunning('deepCheck') || jobs.isRunning('auditCheck')) {
    throw new AppError('BUSY', { reason: 'check_running' });
  }
}

/** `finished` resolves after what was found has been kept, so that whoever waits for it can read it. */
function keep<T>({ logProblem }: Checker, job: RunningJob, keepResult: (found: T) => void): RunningJob {
  const finished = job.finished.then((found) => keepResult(found as T));
  finished.catch((error) => logProblem('health check', error));
  return { ...job, finished };
}
