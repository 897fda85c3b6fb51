import { diffDays, type LocalDate } from './dates';
import type { CustomerStage } from './states/customerStage';

/** Why a customer comes up by themselves, the most pressing first: 说好再联系, 保养到期, 从未跟进, 久未跟进, 久未再买, 一直没买. */
export const REMINDER_REASONS = ['wake_up', 'care', 'never', 'silent', 'not_bought', 'never_bought'] as const;
export type ReminderReason = (typeof REMINDER_REASONS)[number];
/** What is found by query alone; a wake-up is a task, and is put off as one. */
export const PAUSABLE_REASONS = ['care', 'never', 'silent', 'not_bought', 'never_bought'] as const;
export type PausableReason = (typeof PAUSABLE_REASONS)[number];

/** So many customers of a seller stand on Today at once; the rest are counted. */
export const REMINDED_AT_ONCE = 20;

/** Whom somebody tried to reach is not reminded of for not having bought within so many days. */
export const TRIED_REST_DAYS = 90;

/** After how many days the owner wants to hear of it. */
export interface ReminderDays {
  /** Registered so long ago and never followed up. */
  readonly neverDays: number;
  /** The last attempt so long ago. */
  readonly silentDays: number;
  /** The last purchase so long ago. */
  readonly notBoughtDays: number;
  /** Registered so long ago, and nothing bought. */
  readonly neverBoughtDays: number;
}

/** Everything that a customer's reminders follow from, as of today. */
export interface ReminderState {
  readonly stage: CustomerStage;
  readonly registered: LocalDate;
  /** The day of the last attempt to reach them, answered or not. */
  readonly lastAttempt: LocalDate | null;
  /** The day on which they are to be spoken to next. */
  readonly nextContact: LocalDate | null;
  readonly buys: number;
  readonly lastBuy: LocalDate | null;
  readonly nextCare: LocalDate | null;
  /** The day for which somebody asked to be woken up; its task is open. */
  readonly wakeUp: LocalDate | null;
  /** A contact, visit, invitation or step of a playbook is planned. */
  readonly planned: boolean;
  /** One of them stands on Today already. */
  readonly onToday: boolean;
  /** What nobody wants to hear of, or not yet. */
  readonly paused: ReadonlySet<PausableReason>;
}

/** A reason and the day that it counts from: agreed or due on, registered, last tried or bought on. */
export interface Reminder {
  readonly reason: ReminderReason;
  readonly since: LocalDate;
}

/** The stages in which nobody has to be won any more, or not now. */
const SETTLED: readonly CustomerStage[] = ['won', 'lost', 'paused'];

/**
 * Why a customer comes up today, the most pressing reason first; none: not at all. What is planned for a later day stands
 * for following them up, but not for care that is due. Source: source texts S2, `docs/design/reminders.md`.
 */
export function remindersOf(state: ReminderState, days: ReminderDays, today: LocalDate): Reminder[] {
  const { stage, registered, lastAttempt, lastBuy, nextCare, wakeUp, paused } = state;
  const isOld = (since: LocalDate, least: number) => diffDays(since, today) >= least;
  const left = !state.planned && state.nextContact === null;
  const open = left && !SETTLED.includes(stage);
  const rested = lastAttempt === null || isOld(lastAttempt, TRIED_REST_DAYS);
  const found: (Reminder | false)[] = [
    wakeUp !== null && stage === 'paused' && wakeUp <= today && { reason: 'wake_up', since: wakeUp },
    nextCare !== null && nextCare <= today && !state.onToday && { reason: 'care', since: nextCare },
    open &&
      lastAttempt === null &&
      isOld(registered, days.neverDays) && { reason: 'never', since: registered },
    open &&
      lastAttempt !== null &&
      isOld(lastAttempt, days.silentDays) && { reason: 'silent', since: lastAttempt },
    left &&
      stage !== 'lost' &&
      stage !== 'paused' &&
      lastBuy !== null &&
      rested &&
      isOld(lastBuy, days.notBoughtDays) && { reason: 'not_bought', since: lastBuy },
    open &&
      state.buys === 0 &&
      rested &&
      isOld(registered, days.neverBoughtDays) && { reason: 'never_bought', since: registered },
  ];
  return found.filter((one) => one !== false).filter(({ reason }) => !paused.has(reason as PausableReason));
}
