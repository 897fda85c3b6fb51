/*
 * Phones in groups that nobody foresees: '1391 1112 222', '139，1111，2222', '13911\n112222'. Eleven digits in groups
 * with the same sign between them are a phone unless they read as something else that a showroom writes down.
 */

/** Signs between groups; those of one line are the same to a reader. */
const KINDS = [
  ...[' ', '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '.', '·•・･‧∙', '…‥⋯', ',', '、', ':', ';'],
  ...['~〜∼', "'’‘′", '|', '\\', '/', '_', '。'],
];
/** The same signs inside a regular expression's brackets. */
export const GROUP_SIGNS = KINDS.slice(1).join('').replace(/[-\\]/g, '\\$&');

const GROUP = /\d(?:\p{Cf}*\d)*/gu;
const JOINT = new RegExp(`^\\s{0,4}([${GROUP_SIGNS}]?)\\1?\\s{0,4}$`);
const LINE_END = /\r\n|[\n\v\f\r\u2028\u2029]/g;

/** A group of digits, and what parts it from the next one: a kind of sign, and whether the line ends there. */
interface Group {
  at: number;
  end: number;
  digits: string;
  joint: { kind: number; wraps: boolean } | null;
}

/** Where a number stands in a text. */
export interface GroupedNumber {
  at: number;
  end: number;
}

/** The mobiles and landlines of a text (half width, digits 0 … 9) that are written in groups with one sign between. */
export function groupedNumbers(plain: string, isLandline: (digits: string) => boolean): GroupedNumber[] {
  const groups = groupsIn(plain);
  const found: GroupedNumber[] = [];
  const isFree = ({ at, end }: GroupedNumber) =>
    isNoMeasure(plain, at, end) && !found.some((one) => at < one.end && one.at < end);
  for (const run of [...runsOf(groups), ...wrappedRuns(groups)]) {
    const places = numbersOf(run, isLandline);
    if (places.length > 0 && places.every(isFree)) found.push(...places);
  }
  return found;
}

function groupsIn(plain: string): Group[] {
  const places = [...plain.matchAll(GROUP)].map(({ 0: text, index: at }) => ({
    at,
    end: at + text.length,
    digits: text.replace(/\D/gu, ''),
  }));
  return places.map((place, i) => {
    const next = places[i + 1];
    return { ...place, joint: next ? jointOf(plain.slice(place.end, next.at)) : null };
  });
}

function jointOf(between: string): Group['joint'] {
  if (between.length > 24) return null;
  const seen = between.replace(/\p{Cf}/gu, '');
  const sign = JOINT.exec(seen)?.[1];
  const ends = seen.match(LINE_END)?.length ?? 0;
  if (sign === undefined || ends > 1) return null;
  return { kind: sign ? KINDS.findIndex((signs) => signs.includes(sign)) : 0, wraps: ends === 1 };
}

/** Groups of one line with the same sign between them, as many as there are; then without the first or last that another sign holds. */
function runsOf(groups: readonly Group[]): Group[][] {
  const runs: Group[][] = [];
  for (let from = 0; from < groups.length - 1; ) {
    const first = groups[from]?.joint;
    let to = from + 1;
    if (first && !first.wraps) {
      while (isSame(groups[to]?.joint, first)) to += 1;
      const begins = isHeld(groups[from - 1]) ? [from, from + 1] : [from];
      const ends = isHeld(groups[to]) ? [to, to - 1] : [to];
      for (const begin of begins) for (const end of ends) runs.push(groups.slice(begin, end + 1));
    }
    from = to;
  }
  return runs;
}

const isSame = (one: Group['joint'] | undefined, other: NonNullable<Group['joint']>) =>
  one?.kind === other.kind && one.wraps === other.wraps;

const isHeld = (group: Group | undefined) => Boolean(group?.joint && !group.joint.wraps);

/** What stands on both sides of a line's end, once; a column of numbers is a list. */
function wrappedRuns(groups: readonly Group[]): Group[][] {
  return groups.flatMap((group, i) => {
    if (!group.joint?.wraps) return [];
    const [before, behind] = [groups[i - 1]?.joint, groups[i + 1]?.joint];
    if (before?.wraps || behind?.wraps) return [];
    const signs = [before, behind].filter((joint) => joint && !joint.wraps);
    let [from, to] = [i, i + 1];
    while (before && isSame(groups[from - 1]?.joint, before)) from -= 1;
    while (behind && isSame(groups[to]?.joint, behind)) to += 1;
    const heads = [from, i].map((at) => groups.slice(at, i + 1));
    const tails = [to, i + 1].map((at) => groups.slice(i + 1, at + 1));
    const oneSign = new Set(signs.map((joint) => joint?.kind)).size < 2;
    return heads.flatMap((head) =>
      tails
        .filter((tail) => oneSign || head.length === 1 || tail.length === 1)
        .map((tail) => [...head, ...tail]),
    );
  });
}

/** A run as the number that it is, or as several mobiles side by side; empty for anything else. */
function numbersOf(run: readonly Group[], isLandline: (digits: string) => boolean): GroupedNumber[] {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || run.length < 2) return [];
  const digits = run.map((group) => group.digits);
  const area = /^0(?:10|2\d|[3-9]\d\d)$/.test(first.digits);
  if (area && run.length <= 4 && isLandline(digits.join(''))) return [{ at: first.at, end: last.end }];
  const numbers: GroupedNumber[] = [];
  let parts: Group[] = [];
  for (const group of run) {
    parts.push(group);
    // More groups than any number has.
    if (parts.length > 5) return [];
    if (!isMobile(parts)) continue;
    numbers.push({ at: parts[0]?.at ?? group.at, end: group.end });
    parts = [];
  }
  return parts.length === 0 ? numbers : [];
}

/** True for eleven digits of a mobile, after a 0 or not, that are no amount, date, list, address of a network or measures. */
function isMobile(parts: readonly Group[]): boolean {
  const digits = parts.map((part) => part.digits);
  const [first = '', ...more] = digits;
  if (!/^0?1[3-9]\d{9}$/.test(digits.join(''))) return false;
  if (more.length === 0) return true;
  const sign = KINDS[parts[0]?.joint?.kind ?? 0] ?? '';
  // 1391.1112222 and 192.168.100.25; 13:00:18:00.
  if (/^[.:]$/.test(sign) && digits.length !== 3) return false;
  const sizes = digits.map((group) => group.length).join();
  // A list of quantities has many short groups.
  const isList = /^[,、;]/.test(sign);
  if (sizes === '3,2,2,2,2' && !isList) return true;
  if (digits.length > (isList ? 3 : 4) || (digits.length === 4 && first.length < 3)) return false;
  // 13,911,112,222.
  if (/^[1-9]\d?\d?$/.test(first) && more.every((group) => group.length === 3)) return false;
  // 1986-11-21-003, 19861121 003.
  if (/^19\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits.slice(0, -1).join(''))) return false;
  // Furniture is measured in half centimetres, and budgets are round.
  const step = sizes === '3,4,4' ? 10 : 5;
  return digits.some((group) => group.startsWith('0') || Number(group) % step !== 0);
}

/** False where money, a model's letters, a unit or a reckoning stands right beside. */
const isNoMeasure = (plain: string, at: number, end: number): boolean =>
  !/(?:[a-z][-_]?|[¥$€×*+=] ?)$/i.test(plain.slice(Math.max(0, at - 2), at)) &&
  !/^(?:[-_]?[a-z]| ?[元块万%×*+=])/i.test(plain.slice(end, end + 2));
