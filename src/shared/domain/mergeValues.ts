import type { MergeSide } from './mergeFields';

interface Phones {
  phone: string | null;
  phone2: string | null;
}

/**
 * What each side has for a second phone once one first phone is taken: a first phone that finds no place there is one.
 */
export function secondPhones(
  survivor: Phones,
  merged: Phones,
  first: MergeSide,
): Record<MergeSide, string | null> & { phone: string | null } {
  const [one, other] = first === 'survivor' ? [survivor, merged] : [merged, survivor];
  const phone = one.phone ?? other.phone;
  const left = (side: Phones) =>
    [side.phone2, side.phone].find((number) => number && number !== phone) ?? null;
  return { phone, survivor: left(survivor), merged: left(merged) };
}
