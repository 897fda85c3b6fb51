import type { Clock } from '../../../shared/domain/clock';
import { type LocalDate, todayIn } from '../../../shared/domain/dates';
import type { Jobs } from '../../core/ports/jobs';
import type { Reader } from '../../database/database';
import { getSetting } from '../settings';
import { areFactsBehind } from './factsBasis';
import { areFactsDue, type FactsMoved } from './factsInStep';

interface Keeper {
  jobs: Jobs;
  /** The store's file. */
  database: string;
  clock: Clock;
  /** Told when facts have moved. */
  onMoved: () => void;
  logProblem: (where: string, error: unknown) => void;
}

/**
 * Brings the facts of customers in step with the day and with the owner's lines, in the background: at the start, on a new
 * day, and when they are behind. Answers what looks whether it is time; a job that somebody has stopped is not begun again
 * before the next day, the next start, or until somebody asks for it (`asked`: a line was drawn elsewhere).
 */
export function createFactsKeeper({
  jobs,
  database,
  clock,
  onMoved,
  logProblem,
}: Keeper): (db: Reader, asked?: boolean) => void {
  let lookedOn: LocalDate | null = null;
  let stopped = false;
  return (db, asked = false) => {
    if (jobs.isRunning('facts')) return;
    const now = clock.now();
    const today = todayIn(now, getSetting(db, 'app').zone);
    const isNewDay = today !== lookedOn;
    if (!isNewDay && stopped && !asked) return;
    lookedOn = today;
    if (!areFactsBehind(db) && !(isNewDay && areFactsDue(db, today))) return;
    stopped = false;
    jobs.start({ kind: 'facts', database, now }, null).finished.then(
      (moved) => (moved as FactsMoved).moved > 0 && onMoved(),
      (error) => {
        stopped = true;
        if (jobs.lastEnd('facts') !== 'cancelled') logProblem('customer facts', error);
        onMoved();
      },
    );
  };
}
