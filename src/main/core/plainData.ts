/** Deeper than any input of the contract. */
const MOST_LEVELS = 16;

/**
 * True for what JSON can say, and bytes: texts, numbers, booleans, null, plain lists and objects, none deeper than any
 * call needs. Structured clone lets more through (dates, maps, a key called `__proto__`), and zod looks only at keys.
 */
export function isPlainData(value: unknown, level = 0): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
  if (level >= MOST_LEVELS) return false;
  if (value instanceof Uint8Array) return true;
  if (Array.isArray(value)) return value.every((item) => isPlainData(item, level + 1));
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  if (Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((item) => isPlainData(item, level + 1));
}
