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

/** Other forms of characters in names, most of them from household registers, that keyboards and dictionaries lack. */
const VARIANTS: Readonly<Record<string, string>> = {
  ...{ 𠮷: '吉', 㐂: '喜', 𡈽: '土', 圡: '土', 﨑: '崎', 嵜: '崎', 髙: '高', 𣘺: '橋', 槗: '橋', 𠀋: '丈' },
  ...{ 濵: '濱', 邉: '邊', 𩵋: '魚', 栁: '柳', 桒: '桑', 淸: '清', 靑: '青', 渕: '淵', 舘: '館', 逹: '達' },
  ...{ 冨: '富', 寳: '寶', 𥔎: '碕', 﨟: '臈', 黒: '黑', 眞: '真', 凞: '熙', 煕: '熙', 㳄: '次', 㤅: '愛' },
};
/** Latin letters that are no letter with an accent to Unicode. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ı: 'i', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th', ŋ: 'ng' },
};
const ALIKE = { ...VARIANTS, ...LETTERS };
const ALIKES = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');

/**
 * The form in which texts are compared: half width, lower case, ü as v, no accents, nothing invisible, and the usual
 * form of characters and letters that have several.
 */
export const foldText = (text: string): string => foldedWith(text, 'v');

/** The same with ü as u: 'muller' for Müller. */
export const foldPlainly = (text: string): string => foldedWith(text, 'u');

const foldedWith = (text: string, u: string): string =>
  stripInvisible(toHalfWidth(text))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/g, u)
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replace(ALIKES, (sign) => ALIKE[sign] ?? sign);
