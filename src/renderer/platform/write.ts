import type { NamesOfKind, OutputOf, RawInputOf } from '../../shared/contract';
import { dataOf } from './answer';
import { takeErrorsAway } from './shownErrors';

export type WriteName = NamesOfKind<'command'> | NamesOfKind<'action'>;

/*
 * One wish, one key. Main does what comes with a key once and gives the same answer again, so a second press (a double
 * click, an impatient one while the window is busy) must come with the key of the first, and the next wish with its own.
 */

interface Wish {
  /** What was asked for, without versions: the first answer brings newer ones, and the second press sends them. */
  what: string;
  request: unknown;
  key: string;
  /** Counted over all wishes: whatever was wished for in between, this is not the last one any more. */
  number: number;
}

/** A press so long (ms) after an answer can still be the second half of a double click. */
const DOUBLE_CLICK_MS = 500;
/** So late (ms) a busy window may come to it. */
const LATE_MS = 5_000;

let wishes = 0;
/** When a button or key was last pressed, by the press's own time: the window may come to it later. */
let pressedAt = 0;

const onPress = (event: Event) => {
  // A key that is held down is one press.
  if (!('repeat' in event && event.repeat)) pressedAt = event.timeStamp;
};
for (const press of ['pointerdown', 'keydown']) window.addEventListener(press, onPress, { capture: true });

export type Write = <N extends WriteName>(name: N, input: RawInputOf<N>) => Promise<OutputOf<N>>;

/**
 * What runs commands and actions, for one dialog, button or page: pressed again there, the same is one wish. Throws
 * `CallFailed` with the typed error; what failed is a new wish when it is tried again. Whatever was wrong before is no
 * longer shown.
 */
export function createWrite(): Write {
  const underWay = new Map<string, Promise<unknown>>();
  let last: (Wish & { answeredAt: number }) | null = null;

  async function send(name: WriteName, { what, request, key, number }: Wish): Promise<unknown> {
    const data = await dataOf(window.showroom.invoke(name, request, key));
    last = { what, request, key, number, answeredAt: performance.now() };
    return data;
  }

  function isSecondPress({ number, answeredAt }: { number: number; answeredAt: number }): boolean {
    const late = performance.now() - answeredAt;
    return number === wishes && pressedAt < answeredAt + DOUBLE_CLICK_MS && late < LATE_MS;
  }

  return <N extends WriteName>(name: N, input: RawInputOf<N>) => {
    const what = `${name} ${whatIsIn(input)}`;
    const first = underWay.get(what);
    if (first) return first as Promise<OutputOf<N>>;
    takeErrorsAway();
    const again = last?.what === what && isSecondPress(last) ? last : null;
    const wish = again ?? { what, request: input, key: crypto.randomUUID(), number: ++wishes };
    const answer = send(name, wish).finally(() => underWay.delete(what));
    underWay.set(what, answer);
    return answer as Promise<OutputOf<N>>;
  };
}

/** For what is not bound to a part of the screen that comes and goes: drag and drop, undo, printing. */
export const write = createWrite();

const files = new WeakMap<object, number>();
let lastFile = 0;

/** The input as text, but for the versions that it was made on. A file's bytes are told apart by their array. */
function whatIsIn(input: unknown): string {
  return JSON.stringify(input, (name, value: unknown) => {
    if (/version$/i.test(name)) return undefined;
    if (!ArrayBuffer.isView(value)) return value;
    const file = files.get(value) ?? ++lastFile;
    files.set(value, file);
    return `file ${file}`;
  });
}
