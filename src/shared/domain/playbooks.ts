/** The layers that have a playbook; both kinds of sleep share one. */
export const PLAYBOOK_LAYERS = ['potential', 'new', 'regular', 'loyal', 'asleep'] as const;
export type PlaybookLayer = (typeof PLAYBOOK_LAYERS)[number];

/** So many tasks are made at once; whoever is left over gets theirs the next time. */
export const MOST_ASSIGNED = 500;
/** So many tasks of playbooks a seller gets for a day. */
export const MOST_A_DAY = 20;

/** What may stand in a message, in either language; the name with the comma behind it. */
const PLACES = /\{(?:称呼|name)\}([，,]?\s*)|\{(?:店名|store)\}/g;

/** A message filled in for one customer. Where the name is not known, its place and the comma behind it are left out. */
export const filledMessage = (
  message: string,
  { name, store }: { name: string | null; store: string },
): string =>
  // `comma` is there for a place of the name alone.
  message.replace(PLACES, (_place, comma?: string) =>
    comma === undefined ? store : name ? name + comma : '',
  );
