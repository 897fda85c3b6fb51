import type { MaskText } from './phoneRights';

const DIGEST = /^[0-9a-f]{64}$/;

/** The same answer with every text in it masked. */
export function maskAnswer<T>(answer: T, mask: MaskText): T {
  return masked(answer, mask) as T;
}

function masked(value: unknown, mask: MaskText): unknown {
  // A picture's SHA-256 may hold eleven digits that look like a phone.
  if (typeof value === 'string') return value.length < 7 || DIGEST.test(value) ? value : mask(value);
  if (Array.isArray(value)) return value.map((one) => masked(one, mask));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) copy[key] = masked(one, mask);
  return copy;
}
