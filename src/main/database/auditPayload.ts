/*
 * What a row of the audit log says, in two parts: figures that are settled for good, and words that may go one day
 * (`auditChain.ts`).
 */

type Payload = Record<string, unknown> | null;

/** Whether a number or a truth value of that name is a figure: every hash rests on those. Birthdays are figures of words. */
const isFigureName = (name: string): boolean => !name.startsWith('birth');

/** The parts of a payload as it stands in the log. */
export function partsOfPayload(json: string | null): { figures: Payload; words: Payload } {
  if (json === null) return { figures: null, words: null };
  const payload = JSON.parse(json) as unknown;
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    return { figures: {}, words: { value: payload } };
  }
  const figures: Record<string, unknown> = {};
  const words: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(payload)) {
    const saysFigure = typeof value === 'number' || typeof value === 'boolean';
    (saysFigure && isFigureName(name) ? figures : words)[name] = value;
  }
  return { figures, words };
}

/** JSON texts of a payload's parts. */
export interface PayloadTexts {
  figures: string;
  words: string;
}

/** The texts of the parts of a payload as it stands in the log. */
export function textsOfPayload(json: string | null): PayloadTexts {
  const { figures, words } = partsOfPayload(json);
  return { figures: JSON.stringify(figures), words: JSON.stringify(words) };
}

/** Names as JSON writes them, with their colon: there are a few hundred, the columns. */
const quotedNames = new Map<string, string>();

function quoted(name: string): string {
  const known = quotedNames.get(name);
  if (known !== undefined) return known;
  const made = `${JSON.stringify(name)}:`;
  quotedNames.set(name, made);
  return made;
}

/**
 * Writes a payload as the log keeps it, and the texts of its parts, which are those that `textsOfPayload` finds in it:
 * every value is written once, and nothing is read back. Fields named in `leftOut` are not written.
 */
export function writePayload(
  payload: unknown,
  leftOut?: ReadonlySet<string>,
): PayloadTexts & { json: string | null } {
  if (payload === null || payload === undefined) return { json: null, figures: 'null', words: 'null' };
  if (typeof payload !== 'object' || Array.isArray(payload) || 'toJSON' in payload) {
    const json = JSON.stringify(payload);
    return { json, ...textsOfPayload(json) };
  }
  let [json, figures, words] = ['', '', ''];
  const values = payload as Record<string, unknown>;
  for (const name of Object.keys(values)) {
    if (leftOut?.has(name)) continue;
    const value = values[name];
    const isPlainFigure = Number.isFinite(value) || typeof value === 'boolean';
    // Most are figures or NULL, which JSON writes as they are.
    const text = isPlainFigure || value === null ? `${value as number}` : JSON.stringify(value);
    // What JSON cannot say (undefined) is not there.
    if (text === undefined) continue;
    const field = quoted(name) + text;
    json = joined(json, field);
    // What is written by a method of its own (toJSON) can be a figure as well.
    const saysFigure = isPlainFigure || (typeof value === 'object' && /^[-\dtf]/.test(text));
    if (saysFigure && isFigureName(name)) figures = joined(figures, field);
    else words = joined(words, field);
  }
  return { json: `{${json}}`, figures: `{${figures}}`, words: `{${words}}` };
}

const joined = (fields: string, field: string): string => (fields === '' ? field : `${fields},${field}`);
