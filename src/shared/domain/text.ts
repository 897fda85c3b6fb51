/** Full-width ASCII, the full-width yen sign and the ideographic space become their half-width twins. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/\uFFE5/g, '¥');
}

/** Removes what nobody typed: control, format (zero width, direction marks of pasted phones) and lone surrogates. */
export function stripInvisible(text: string): string {
  return text.replace(/[\p{Cf}\p{Cs}]|(?!\s)\p{Cc}/gu, '');
}

/** Chooses a form of the sign before it: an emoji in colour, a variant of a Chinese character. */
const SELECTOR = '[\\u180B-\\u180D\\u180F\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]';
/** What spells the flag behind 🏴. */
const TAG = '[\\u{E0020}-\\u{E007F}]';
/** Zero width, direction, soft hyphen, fillers: all but what may join or choose the forms of visible signs. */
const UNSEEN = new RegExp(`(?!\\u200D|${SELECTOR}|${TAG})[\\p{DI}\\p{Cf}]`, 'gu');
/** The same where they join nothing. */
const LOOSE = new RegExp(
  `(?<![\\p{L}\\p{N}\\p{P}\\p{S}])${SELECTOR}` +
    `|(?<!\\u{1F3F4}${TAG}*)${TAG}` +
    '|(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D|\\u200D(?!\\p{Extended_Pictographic})',
  'gu',
);
const VISIBLE = /[^\s\p{C}\p{M}\p{DI}\u2800]|[\p{Co}\p{Cn}]/u;

/**
 * A text as it is stored, the same for every field: NFC, lines parted by \n, nothing invisible but what joins an emoji
 * or chooses a character's form, no blanks at its ends; '' where nothing could be seen of it. The rest stays as typed.
 */
export function cleanText(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .replace(LOOSE, '')
    .trim();
  return VISIBLE.test(clean) ? clean : '';
}

/** The form in which texts are compared: half width, lower case, ü as v, no accents, nothing invisible. */
export function foldText(text: string): string {
  return stripInvisible(toHalfWidth(text))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/g, 'v')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}
