/** What the order of a day's visits depends on. */
export interface VisitPlace {
  /** HH:MM, null when no time was agreed. */
  readonly startTime: string | null;
  readonly district: string | null;
  readonly community: string | null;
}

const compare = (a: string | null, b: string | null) =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

/**
 * The order in which a day's visits are best driven: those with a time by their time; one without a time follows
 * the last visit of its community, else of its district, so that nobody drives there twice; the rest come at the
 * end, neighbours together.
 */
export function orderVisits<V extends VisitPlace>(visits: readonly V[]): V[] {
  const ordered = visits
    .filter((visit) => visit.startTime !== null)
    .sort((a, b) => compare(a.startTime, b.startTime));
  const free = visits
    .filter((visit) => visit.startTime === null)
    .sort((a, b) => compare(a.district, b.district) || compare(a.community, b.community));
  for (const visit of free) {
    const sameCommunity = ordered.findLastIndex(
      (other) => visit.community !== null && other.community === visit.community,
    );
    const near =
      sameCommunity >= 0
        ? sameCommunity
        : ordered.findLastIndex((other) => visit.district !== null && other.district === visit.district);
    ordered.splice(near >= 0 ? near + 1 : ordered.length, 0, visit);
  }
  return ordered;
}
