import type { FixedClock } from '../../shared/domain/clock';

interface Waiting {
  at: number;
  place: number;
  go: () => void;
}

/**
 * Lets many stories run side by side in the order of their moments, one at a time, so that what they write is
 * written as it would have been over the months: the clock only goes forward, whoever tells its story first.
 */
export class Timeline {
  private readonly clock: FixedClock;
  private readonly end: number;
  private readonly waiting: Waiting[] = [];
  private places = 0;
  private paused: () => void = () => undefined;
  private failed: (error: unknown) => void = () => undefined;

  /** `end` (UTC ms) is now: what a story puts later in the day happens then. */
  constructor(clock: FixedClock, end: number) {
    this.clock = clock;
    this.end = end;
  }

  /** Adds a story; it begins when its turn comes, at the moment the clock stands on. */
  start(story: () => Promise<void>): void {
    this.wait(this.clock.now(), () => {
      story().then(
        () => this.paused(),
        (error) => this.failed(error),
      );
    });
  }

  /** Pauses the story that calls it until the clock has come to `ms`; a moment that is over is a mistake. */
  until(ms: number): Promise<void> {
    const at = Math.min(ms, this.end);
    if (at < this.clock.now()) {
      return Promise.reject(new Error(`sample data: ${new Date(at).toISOString()} is over already`));
    }
    return new Promise((resolve) => {
      this.wait(at, resolve);
      this.paused();
    });
  }

  /** Runs until every story has come to its end; the first failure ends all. */
  async run(): Promise<void> {
    for (let next = this.takeNext(); next; next = this.takeNext()) {
      const { at, go } = next;
      if (at > this.clock.now()) this.clock.set(at);
      await new Promise<void>((resolve, reject) => {
        this.paused = resolve;
        this.failed = reject;
        go();
      });
    }
    this.clock.set(this.end);
  }

  private wait(at: number, go: () => void): void {
    this.waiting.push({ at, place: this.places, go });
    this.places += 1;
  }

  private takeNext(): Waiting | undefined {
    const [first, ...others] = this.waiting;
    if (!first) return undefined;
    const next = others.reduce(
      (best, one) => (one.at < best.at || (one.at === best.at && one.place < best.place) ? one : best),
      first,
    );
    this.waiting.splice(this.waiting.indexOf(next), 1);
    return next;
  }
}
