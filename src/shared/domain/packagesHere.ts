import type { LocalDate } from './dates';
import type { PACKAGE_STATES } from './productCodes';

/** A package as far as it is asked when it is in the house. */
export interface ComingPackage {
  readonly state: (typeof PACKAGE_STATES)[number];
  /** Local date on which its line is expected; NULL: nobody has said. */
  readonly expectedDate: string | null;
}

/** True for a package that is in the house, or is expected to be on that day. What nobody expects never is. */
export function isHereOn({ state, expectedDate }: ComingPackage, day: LocalDate): boolean {
  return state !== 'pending' || (expectedDate !== null && expectedDate <= day);
}

/**
 * The first local date on which all of these packages are here: today at the earliest; NULL where one that is missing is
 * not expected on any day.
 */
export function allHereFrom(packages: readonly ComingPackage[], today: LocalDate): LocalDate | null {
  let first = today;
  for (const { state, expectedDate } of packages) {
    if (state !== 'pending') continue;
    if (expectedDate === null) return null;
    if (expectedDate > first) first = expectedDate as LocalDate;
  }
  return first;
}
