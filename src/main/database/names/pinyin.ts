import { createRequire } from 'node:module';
import { foldPlainly, foldText } from '../../../shared/domain/text';

const load = createRequire(import.meta.url);

/** The library brings a dictionary of thirty megabytes: it is read with the first name, not with the app. */
const library = (): typeof import('pinyin-pro') => load('pinyin-pro');

/** Pinyin of a name without tones, ü as v: every reading as syllables, and the initials of each. */
export interface NameReadings {
  readonly full: string[][];
  readonly initials: string[];
}

/** More combinations than this are not kept; the surname's readings are kept first. */
export const MAX_READINGS = 16;

/** A name longer than this many units (characters or foreign words) is read up to here. */
const MAX_UNITS = 40;

/** Readings that the library lists at the head of names and nobody uses; they would only find the wrong people. */
const ARCHAIC: Readonly<Record<string, readonly string[]>> = {
  阿: ['e'],
  孙: ['xun'],
  朱: ['shu'],
  许: ['hu'],
  冯: ['ping'],
  彭: ['bang'],
  叶: ['xie'],
  丁: ['zheng'],
  沈: ['chen'],
  陆: ['liu'],
  石: ['dan'],
  陶: ['yao'],
  莫: ['mu'],
};

/** Characters that given names and double surnames really use with more than one reading. */
const IN_NAMES: Readonly<Record<string, readonly string[]>> = {
  乐: ['le', 'yue'],
  长: ['chang', 'zhang'],
  重: ['chong', 'zhong'],
  行: ['xing', 'hang'],
  朝: ['chao', 'zhao'],
  晟: ['sheng', 'cheng'],
  茜: ['qian', 'xi'],
  盛: ['sheng', 'cheng'],
  娜: ['na', 'nuo'],
  莎: ['sha', 'suo'],
  柏: ['bai', 'bo'],
  曾: ['zeng', 'ceng'],
  参: ['shen', 'can'],
  藏: ['zang', 'cang'],
  单: ['shan', 'dan'],
  俟: ['qi', 'si'],
  尉: ['wei', 'yu'],
  薄: ['bo', 'bao'],
  翟: ['zhai', 'di'],
  葛: ['ge', 'gai'],
  贾: ['jia', 'gu'],
  调: ['tiao', 'diao'],
  颉: ['jie', 'xie'],
  缪: ['miao', 'miu', 'mou'],
  解: ['xie', 'jie'],
  覃: ['qin', 'tan'],
};

interface Unit {
  readonly text: string;
  readonly han: boolean;
}

/** Chinese characters one by one, foreign words and numbers as a whole; everything else only divides. */
function unitsOf(folded: string): Unit[] {
  const matches = folded.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return matches.slice(0, MAX_UNITS).map((text) => ({ text, han: /^\p{Script=Han}/u.test(text) }));
}

const OPTIONS = { toneType: 'none', v: true } as const;

/** The usual reading of each character, at a name's head as a surname is read. */
const usualReadings = (run: string, atHead: boolean, toneType: 'none' | 'num'): string[] =>
  library().pinyin(run, {
    ...OPTIONS,
    toneType,
    type: 'array',
    toneSandhi: false,
    ...(atHead ? { mode: 'surname' as const, surname: 'head' as const } : {}),
  });

/** Readings of each character of a run of Chinese characters, the usual one first. */
function readingsOf(run: string, atHead: boolean): string[][] {
  const { polyphonic } = library();
  const usual = usualReadings(run, atHead, 'none');
  return [...run].map((char, i) => {
    const more = i === 0 && atHead ? (polyphonic(char, { ...OPTIONS, type: 'array' })[0] ?? []) : [];
    const archaic = ARCHAIC[char] ?? [];
    const all = [usual[i] ?? char, ...more, ...(IN_NAMES[char] ?? [])];
    return [...new Set(all)].filter((reading) => reading !== '' && !archaic.includes(reading));
  });
}

/** For each unit its readings: foreign words read as themselves, the name's head in surname mode. */
function choicesOf(units: readonly Unit[]): string[][] {
  const choices: string[][] = [];
  for (let i = 0; i < units.length; ) {
    let end = i;
    while (units[end]?.han) end += 1;
    if (end === i) {
      choices.push([units[i]?.text ?? '']);
      i += 1;
    } else {
      const run = units.slice(i, end).map((unit) => unit.text);
      choices.push(...readingsOf(run.join(''), i === 0));
      i = end;
    }
  }
  return choices;
}

/**
 * All readings of a name, at most MAX_READINGS: a polyphonic surname by each of its readings (单 shan, dan,
 * chan), characters in the given name by those in use. English names pass through in lower case, word by word.
 * Empty for a name without letters.
 */
export function nameReadings(name: string): NameReadings {
  let full: string[][] = [];
  for (const options of choicesOf(unitsOf(foldText(name)))) {
    // The first unit varies fastest, so cutting keeps every reading of the surname.
    full =
      full.length === 0
        ? options.map((option) => [option])
        : options.flatMap((option) => full.map((reading) => [...reading, option])).slice(0, MAX_READINGS);
  }
  const initials = full.map((syllables) => syllables.map((syllable) => [...syllable][0] ?? '').join(''));
  return { full, initials: [...new Set(initials)] };
}

/**
 * What names are sorted by: each character by its usual reading, the surname's as a surname's, then by tone and by the
 * character itself, so that 李 and 黎 stay apart; foreign words and numbers by their letters, among them. To be compared
 * byte by byte, as SQLite does. Empty for a name without letters.
 */
export function nameSortKey(name: string): string {
  const units = unitsOf(foldPlainly(name));
  const runs: string[] = [];
  for (let i = 0; i < units.length; ) {
    let end = i;
    while (units[end]?.han) end += 1;
    if (end === i) runs.push(units[i]?.text ?? '');
    else
      runs.push(
        ...sortedAs(
          units
            .slice(i, end)
            .map(({ text }) => text)
            .join(''),
          i === 0,
        ),
      );
    i = Math.max(end, i + 1);
  }
  return runs.join(' ');
}

/** 'lv3' becomes 'lu:3': lü stands between lu and luan. */
const sortedAs = (run: string, atHead: boolean): string[] => {
  const read = usualReadings(run, atHead, 'num');
  return [...run].map((char, i) => `${(read[i] ?? char).replace('v', 'u:')}${char}`);
};

/** Characters whose reading has ü, as they were met: a store has a few thousand different ones. */
const umlauts = new Map<string, boolean>();

/**
 * True for a text that was found by other words before variants of characters, letters with accents and ü as u counted: of
 * all others the search index is right.
 */
export function mayBeReadAnew(text: string): boolean {
  if (/[^\p{ASCII}\p{Script=Han}]/u.test(text) || foldText(text) !== text.toLowerCase()) return true;
  return [...text].some((char) => {
    const known = umlauts.get(char);
    if (known !== undefined) return known;
    const has =
      char > '~' &&
      library()
        .polyphonic(char, { ...OPTIONS, type: 'array' })
        .flat()
        .some((one) => /^[ln]v/.test(one));
    umlauts.set(char, has);
    return has;
  });
}
