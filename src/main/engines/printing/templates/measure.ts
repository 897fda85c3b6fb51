/**
 * How wide text is printed, estimated on the safe side without a browser, so that a sheet is cut into pages
 * before anything is drawn. Widths are in em.
 */

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const PICTURE = /\p{Extended_Pictographic}/u;
/** Latin and Chinese without marks that combine: every character stands for itself. */
const PLAIN =
  /^[\u0020-\u02ff\u2010-\u2027\u2030-\u205e\u2460-\u24ff\u25a0-\u25ff\u3000-\u3029\u3030-\u3098\u309b-\u9fff\uff00-\uffef]*$/;

/** The signs behind which a line may break. Segmenting is slow, and nearly all text can do without. */
function graphemes(text: string): string[] {
  return PLAIN.test(text) ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const widths = new Map<string, number>();

/** Width of one sign, remembered for the few thousand that there are. */
function widthOf(grapheme: string): number {
  const known = widths.get(grapheme);
  if (known !== undefined) return known;
  const width = estimate(grapheme);
  if (grapheme.length === 1) widths.set(grapheme, width);
  return width;
}

function estimate(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 0;
  if (code < 0x250) {
    if (/[MW@%mw]/.test(grapheme)) return 0.95;
    // Chinese fonts draw these as wide as a character of their own.
    if (/[×·÷°±§]/.test(grapheme)) return 1.02;
    if (/[A-Z]/.test(grapheme)) return 0.74;
    if (/[ilj.,:;'|!() [\]]/.test(grapheme)) return 0.4;
    return 0.59;
  }
  if (PICTURE.test(grapheme)) return 1.5;
  return code < 0x1100 ? 0.9 : 1.02;
}

/**
 * The lines into which text breaks in `roomMm`, where a line may break behind every sign (the sheets' style says
 * `line-break: anywhere`). Joined they are the text again. '' is one empty line.
 */
export function breakLines(text: string, roomMm: number, fontMm: number): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, roomMm / fontMm));
}

function breakParagraph(text: string, widthEm: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const sign of graphemes(text)) {
    const width = widthOf(sign);
    if (line && used + width > widthEm) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += sign;
    used += width;
  }
  return [...lines, line];
}

/** Width in mm of a text on one line, at most. */
export function widthMm(text: string, fontMm: number): number {
  let em = 0;
  for (const sign of graphemes(text)) em += widthOf(sign);
  return em * fontMm;
}

/** How many lines it takes at most. */
export const countLines = (text: string, roomMm: number, fontMm: number): number =>
  breakLines(text, roomMm, fontMm).length;

/** A text of several lines as one, as it stands in a cell. */
export const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/** The largest type, in mm, in which a text takes at most `lines` lines; never smaller than `minMm`. */
export function fitFont(text: string, roomMm: number, lines: number, maxMm: number, minMm: number): number {
  for (let font = maxMm; font > minMm; font -= 0.1) if (countLines(text, roomMm, font) <= lines) return font;
  return minMm;
}
