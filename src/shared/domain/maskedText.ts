import { maskedPhonesIn, maskPhone, replacePhones, writtenPhonesIn } from './phone';

/** Which numbers, in their stored form, a reader may not see. */
export type IsHidden = (phone: string) => boolean;

/** A text as a reader sees it who may not see these numbers. */
export const maskText = (text: string, isHidden: IsHidden): string =>
  replacePhones(text, (phone, written) => (isHidden(phone) ? maskPhone(phone) : written));

interface NumberPlace {
  at: number;
  look: string;
  /** What stands there in the stored text: a number, or a masked one that somebody had put down. */
  real: string;
}

/**
 * The opposite of `maskText`: a text that its reader got masked, and sends back changed or not, with the numbers of the
 * stored text in their places. Where several numbers look alike, only what stands before or behind the change is sure.
 * Null where a masked number cannot be told: it came from elsewhere, or it is one of those that look alike.
 */
export function unmaskText(typed: string, stored: string, isHidden: IsHidden): string | null {
  const shown = maskText(stored, isHidden);
  if (typed === shown) return stored;
  const masked = maskedPhonesIn(typed);
  if (masked.length === 0) return typed;
  const places = placesOf(shown, stored, isHidden);
  if (!places) return null;
  const head = sameAtStart(typed, shown);
  const tail = sameAtEnd(typed, shown, head);
  const realOf = ({ at, look }: { at: number; look: string }): string | undefined => {
    const alike = places.filter((place) => place.look === look);
    const wanted = masked.filter((one) => one.look === look).length;
    const [first] = alike;
    if (wanted <= alike.length && alike.every(({ real }) => real === first?.real)) return first?.real;
    if (wanted !== alike.length) return undefined;
    if (at + look.length <= head) return alike.find((place) => place.at === at)?.real;
    const shift = shown.length - typed.length;
    return at >= typed.length - tail ? alike.find((place) => place.at === at + shift)?.real : undefined;
  };
  let result = '';
  let end = 0;
  for (const one of masked) {
    const real = realOf(one);
    if (real === undefined) return null;
    result += typed.slice(end, one.at) + real;
    end = one.at + one.look.length;
  }
  return result + typed.slice(end);
}

/** Every masked number of the text as it is shown, with what is stored there; null where the two cannot be paired. */
function placesOf(shown: string, stored: string, isHidden: IsHidden): NumberPlace[] | null {
  const numbers = writtenPhonesIn(stored).filter(({ phone }) => isHidden(phone));
  const reals = [
    ...numbers.map(({ at, written }) => ({ at, real: written })),
    ...maskedPhonesIn(stored).map(({ at, look }) => ({ at, real: stored.slice(at, at + look.length) })),
  ].sort((a, b) => a.at - b.at);
  const masked = maskedPhonesIn(shown);
  if (masked.length !== reals.length) return null;
  return masked.map((one, i) => ({ ...one, real: reals[i]?.real ?? '' }));
}

function sameAtStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function sameAtEnd(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}
