import type { Clock } from '../../shared/domain/clock';
import { keptAnswers } from '../core/answers';
import { noteClock } from '../core/clockCheck';
import type { Session } from '../core/session';
import type { Database } from '../database/database';
import { isSampleUnfinished } from '../database/unfinishedSample';
import { type BackupDesk, backUpDaily } from '../features/backup';
import { newestRecordAt } from '../features/clock';
import { isPurgePending, startPurge } from '../features/erasure';
import { deepCheckWhenDue } from '../features/health';
import type { createUpdates } from '../features/updates';
import type { ByItself, Notes } from './notesBeside';

const IDLE_CHECK_MS = 5_000;
const BACKUP_CHECK_MS = 10 * 60_000;
/** The first screen comes first. */
const FIRST_BACKUP_CHECK_MS = 3_000;
/** So long after midnight at most what a new day moves is moved. */
const NEW_DAY_CHECK_MS = 60_000;
const FIRST_FACTS_CHECK_MS = 1_500;
const UPDATE_CHECK_MS = 60 * 60_000;
const FIRST_UPDATE_CHECK_MS = 30_000;

interface Given extends Pick<Notes, 'noteBeside'> {
  desk: BackupDesk;
  clock: Clock;
  session: Pick<Session, 'lockIfIdle'>;
  updates: Pick<ReturnType<typeof createUpdates>, 'checkDaily'>;
  byItself: ByItself;
}

/** What follows from the store and from the day. */
interface Derived {
  keepFacts: () => void;
  keepPaused: () => void;
}

/**
 * What happens by itself: locking an idle PC, the daily backup, the weekly check, noting the audit log's end and the
 * numbers given away, the daily look for updates, and what a new day makes of what is derived.
 */
export function createRecurringWork({ desk, clock, session, updates, byItself, noteBeside }: Given): {
  /** Begins with this store, and ends what was begun with another. Answers how to look for whether a backup is due. */
  begin(store: Database, derived: Derived): () => void;
  stop(): void;
} {
  const { paths, jobs, logProblem } = desk;
  const timers: NodeJS.Timeout[] = [];
  const stop = () => {
    for (const timer of timers.splice(0)) clearInterval(timer);
  };

  function begin(store: Database, { keepFacts, keepPaused }: Derived): () => void {
    stop();
    const note = byItself('clock', () => noteClock(paths, clock.now(), () => newestRecordAt(store.db)));
    note();
    keepPaused();
    const backUp = byItself('daily backup', () => {
      note();
      keepPaused();
      if (isSampleUnfinished(store.db)) return;
      backUpDaily(desk, clock.now()).catch((error) => logProblem('daily backup', error));
    });
    const lookForUpdate = () => {
      updates.checkDaily().catch((error) => logProblem('daily look for updates', error));
    };
    if (isPurgePending(store.db)) void startPurge(jobs, paths, logProblem);
    // Nobody asks for them any more, and they hold words about people: an idle store keeps none.
    const clearAnswers = byItself('kept answers', () => keptAnswers(store.db).clear(clock.now()));
    clearAnswers();
    timers.push(
      setInterval(byItself('idle lock', session.lockIfIdle), IDLE_CHECK_MS),
      setInterval(backUp, BACKUP_CHECK_MS),
      setInterval(
        byItself('deep check', () => deepCheckWhenDue(desk, store.db, clock.now)),
        BACKUP_CHECK_MS,
      ),
      setInterval(() => noteBeside(store), BACKUP_CHECK_MS),
      setInterval(clearAnswers, BACKUP_CHECK_MS),
      setInterval(keepFacts, NEW_DAY_CHECK_MS),
      setTimeout(keepFacts, FIRST_FACTS_CHECK_MS),
      setTimeout(backUp, FIRST_BACKUP_CHECK_MS),
      setInterval(lookForUpdate, UPDATE_CHECK_MS),
      setTimeout(lookForUpdate, FIRST_UPDATE_CHECK_MS),
    );
    return backUp;
  }
  return { begin, stop };
}
