import {
  addDays,
  diffDays,
  type LocalDate,
  startOfDayMs,
  todayIn,
  weekdayOf,
} from '../../src/shared/domain/dates';

const DAY_MS = 86_400_000;

/** How busy a showroom is by month, January to December: quiet around the Spring Festival, full in spring and autumn. */
const SEASON = [0.7, 0.45, 1.15, 1.2, 1.25, 0.95, 0.85, 0.9, 1.25, 1.35, 1.15, 0.95];
/** Monday to Sunday. */
const WEEKDAY = [0.75, 0.75, 0.8, 0.85, 1, 1.75, 1.65];

/** The days of a generated store, numbered from its opening. The zone keeps one offset to UTC all the time. */
export class Calendar {
  readonly opening: LocalDate;
  readonly today: LocalDate;
  /** Number of today. */
  readonly last: number;
  /** UTC ms: nothing is written later than this. */
  readonly now: number;
  private readonly start: number;
  private readonly dates: LocalDate[];

  constructor(now: number, years: number, zone: string) {
    this.now = now;
    this.today = todayIn(now, zone);
    this.opening = addDays(this.today, -Math.round(years * 365.25));
    this.last = diffDays(this.opening, this.today);
    this.start = startOfDayMs(this.opening, zone);
    // Appointments lie up to a year ahead.
    this.dates = Array.from({ length: this.last + 800 }, (_, day) => addDays(this.opening, day));
  }

  /** UTC ms of a minute after midnight on a day. */
  at(day: number, minute: number): number {
    return this.start + day * DAY_MS + minute * 60_000;
  }

  dayOf(ms: number): number {
    return Math.floor((ms - this.start) / DAY_MS);
  }

  date(day: number): LocalDate {
    return this.dates[day] ?? addDays(this.opening, day);
  }

  dayOfDate(date: string): number {
    return diffDays(this.opening, date as LocalDate);
  }

  /** Shares of the days in everything that happens: seasons, weekends, and a trade that grows by a third. */
  busyness(): number[] {
    return Array.from({ length: this.last + 1 }, (_, day) => {
      const date = this.date(day);
      const season = SEASON[Number(date.slice(5, 7)) - 1] ?? 1;
      const weekday = WEEKDAY[weekdayOf(date) - 1] ?? 1;
      return season * weekday * (0.85 + (0.3 * day) / this.last);
    });
  }
}
