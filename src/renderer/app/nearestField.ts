/** What Tab stops at, by its tag; what is shut off or unseen is sorted out below. */
const FIELDS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * The field or button that is left nearest to a place where one has gone, looked for from the inside out; where all of
 * its page has gone, the page that came.
 * @param around what the lost one lay in, from the inside out
 * @param place where in the window it was, CSS pixels
 * @returns null when nothing is left that Tab stops at
 */
export function nearestField(around: readonly Element[], place: DOMRect): HTMLElement | null {
  for (const box of around.filter((one) => one.isConnected)) {
    if (box instanceof HTMLElement && box.matches('main')) return box;
    const [nearest] = [...box.querySelectorAll<HTMLElement>(FIELDS)]
      .filter(takesTab)
      .map((field) => ({ field, away: distance(field.getBoundingClientRect(), place) }))
      .sort((one, other) => one.away - other.away);
    if (nearest) return nearest.field;
  }
  return null;
}

const takesTab = (field: HTMLElement) =>
  field.tabIndex >= 0 && !field.matches(':disabled') && field.checkVisibility({ visibilityProperty: true });

/** Between two middles, CSS pixels. Lines count more than columns: one goes on beside before one goes on below. */
const distance = (one: DOMRect, other: DOMRect) =>
  Math.hypot(
    one.x + one.width / 2 - (other.x + other.width / 2),
    3 * (one.y + one.height / 2 - (other.y + other.height / 2)),
  );
