import { foldPlainly, foldText } from '../../../shared/domain/text';
import { nameReadings } from '../../database/names/pinyin';

/*
 * The index is an FTS5 table (tokenizer unicode61) asked by prefix alone. A substring of a text is a prefix of
 * one of its suffixes, so the suffixes are what is indexed. Long tokens and long terms are cut at the same length.
 */

/** Tokens and query terms are cut here, in characters. */
const MAX_TOKEN = 24;

/** A text is searchable from each of its first so many characters. */
const MAX_STARTS = 60;

/** A query has at most so many terms; the rest is ignored. */
const MAX_TERMS = 8;

/** The shortest piece of a phone or number that is searched for. */
export const MIN_DIGITS = 3;

const NOT_WORD = /[^\p{L}\p{N}]+/gu;

function cut(token: string): string {
  return [...token].slice(0, MAX_TOKEN).join('');
}

/** Drops repeated tokens and those that are prefixes of another: the longer one answers for both. */
function prune(tokens: readonly string[]): string[] {
  const sorted = [...new Set(tokens.map(cut))].filter((token) => token !== '').sort();
  return sorted.filter((token, i) => !sorted[i + 1]?.startsWith(token));
}

/** All suffixes of a list of parts, each joined, with at least `minParts` parts. */
function suffixes(parts: readonly string[], minParts = 1): string[] {
  const starts = Math.min(parts.length - minParts + 1, MAX_STARTS);
  return Array.from({ length: Math.max(starts, 0) }, (_, start) =>
    parts.slice(start, start + MAX_TOKEN).join(''),
  );
}

/** Remembers the tokens of so many texts at most. */
export function remembering(
  make: (text: string) => readonly string[],
  most: number,
): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** Where a customer's papers are indexed together, the same name, phones and community stand in all of them. */
const OF_ONE_CUSTOMER = 64;

/** Tokens of a free text such as a community or an address: any piece of it can be found, ü as ü, v or u. */
export const textTokens = remembering(
  (text) => prune(spellings(text).flatMap((spelling) => suffixes([...spelling]))),
  OF_ONE_CUSTOMER,
);

/** A text without its signs, with ü as v and, where it has one, as u. */
const spellings = (text: string): string[] => [
  ...new Set([foldText(text), foldPlainly(text)].map((folded) => folded.replace(NOT_WORD, ''))),
];

/** Syllables of Chinese with ü as v and, where they have one, as u: 吕 is typed lv or lu. No other syllable has a v. */
const spoken = (syllables: readonly string[]): string[][] => {
  const plain = syllables.map((syllable) => syllable.replace(/^([ln])v(?=e?$)/, '$1u'));
  return plain.join() === syllables.join() ? [[...syllables]] : [[...syllables], plain];
};

/** Tokens of a person's name: its characters, its pinyin from any syllable on and its initials, all readings. */
export const nameTokens = remembering((name) => {
  const { full, initials } = nameReadings(name);
  return prune([
    ...textTokens(name),
    ...full.flatMap(spoken).flatMap((syllables) => suffixes(syllables)),
    ...initials.flatMap((letters) => suffixes([...letters])),
  ]);
}, OF_ONE_CUSTOMER);

/** Tokens of a phone number: any run of at least three of its digits can be found, a mobile of Taiwan as 09… as well. */
export const phoneTokens = remembering((phone) => {
  const digits = foldText(phone).replace(/\D+/g, '');
  const domestic = phone.startsWith('+886') ? [`0${digits.slice(3)}`] : [];
  return prune([...suffixes([...digits], MIN_DIGITS), ...domestic]);
}, OF_ONE_CUSTOMER);

/** What a person's name begins with, as written and as spoken: for ranking, not for finding. */
export function nameStarts(name: string): string[] {
  const { full } = nameReadings(name);
  return prune([...spellings(name), ...full.flatMap(spoken).map((syllables) => syllables.join(''))]);
}

/** Tokens of a document number: any run of at least three of its digits. Its letters are the number's own index. */
export function codeTokens(code: string): string[] {
  return prune(suffixes([...foldText(code).replace(/\D+/g, '')], MIN_DIGITS));
}

/** True when two neighbouring groups of digits are one number: pieces of a phone, a date or an order number. */
function belongTogether(before: string, separator: string, after: string): boolean {
  const length = before.length + after.length;
  if (/^(?:1[3-9]\d|0\d{2,3}|400|800)/.test(before)) return length <= 12 && before.length < 11;
  if (/^20\d{2}/.test(before)) return length <= 11;
  if (/^\d{4}$/.test(before) && /^\d{4}$/.test(after)) return true;
  return separator.includes('-') && /^\d{4,8}$/.test(before) && /^\d{3}$/.test(after);
}

/**
 * Takes a country code away and joins the groups of a phone or order number: '138 1234-5678' is one term.
 * Without a plus it is one only before more digits than a phone has, else it may be a piece of a phone.
 */
function joinNumbers(text: string): string {
  const plain = text
    .replace(/[\u2010-\u2015\u2212.()·_]/g, '-')
    .replace(
      /(?<!\d)(?:\+[\s-]*86|0086(?=(?:[\s-]*\d){9})|86(?=[\s-]*1[\s-]*[3-9](?:[\s-]*\d){9}))[\s-]*(?=\d)/g,
      ' ',
    )
    // These codes are a part of the number as it is stored.
    .replace(/(?<!\d)00(?=(?:852|853|886)[\s-]*\d)/g, '');
  return plain.replace(/\d+(?:[\s-]+\d+)+/g, (run) => {
    const pieces = run.split(/([\s-]+)/);
    let [joined = ''] = pieces;
    let current = joined;
    for (let i = 1; i + 1 < pieces.length; i += 2) {
      const [separator = '', group = ''] = [pieces[i], pieces[i + 1]];
      const together = belongTogether(current, separator, group);
      joined += together ? group : ` ${group}`;
      current = together ? current + group : group;
    }
    return joined;
  });
}

/** Parts of a word that live in different fields: Chinese | Latin letters | at least three digits. */
function divide(word: string): string[] {
  return word
    .replace(/(\p{Script=Han})(?=[a-z])|([a-z])(?=\p{Script=Han})/gu, '$1$2 ')
    .replace(/(\p{Script=Han})(?=\d{3})|(\d{3})(?=\p{Script=Han})/gu, '$1$2 ')
    .split(' ');
}

/**
 * What a person typed as terms to be matched by prefix, all of them: '李明 138-1234' gives 李明 and 1381234.
 * Case, width, +86 and the spaces or dashes inside phones and order numbers do not matter. Empty when there is
 * nothing to look for.
 */
export function queryTokens(userText: string): string[] {
  const words = joinNumbers(foldText(userText)).replace(NOT_WORD, ' ').split(' ');
  const terms = words.flatMap(divide).filter((term) => term !== '');
  return [...new Set(terms.map(cut))].slice(0, MAX_TERMS);
}
