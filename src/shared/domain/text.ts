/** Full-width ASCII, the full-width yen sign and the ideographic space become their half-width twins. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/\uFFE5/g, '¥');
}

/** Every run of white space becomes one space; none is left at the ends. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Removes what nobody typed: control, format (zero width, direction marks of pasted phones) and lone surrogates. */
export function stripInvisible(text: string): string {
  return text.replace(/[\p{Cf}\p{Cs}]|(?!\s)\p{Cc}/gu, '');
}

/** One line as it is stored: NFC, nothing invisible, single spaces. Chinese punctuation stays as it is. */
export function cleanText(text: string): string {
  return collapseSpaces(stripInvisible(text.normalize('NFC')));
}

/** A note of several lines as it is stored: each line cleaned, no blank lines at the ends, at most one between. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(cleanText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
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
