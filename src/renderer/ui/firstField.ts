const FIELDS = 'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled)';

/** The first field in there that can be seen, and of a group of radio buttons the one that is chosen. */
export function firstFieldIn(
  box: Element,
  counts: (field: HTMLInputElement | HTMLTextAreaElement) => boolean = () => true,
): HTMLElement | null {
  const fields = [...box.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)];
  const first = fields.find((one) => isShown(one) && counts(one));
  return first ? chosenOf(first, fields) : null;
}

const chosenOf = (field: HTMLElement, all: readonly HTMLElement[]): HTMLElement =>
  (field instanceof HTMLInputElement &&
    field.type === 'radio' &&
    all.find((one) => one instanceof HTMLInputElement && one.name === field.name && one.checked)) ||
  field;

export const isShown = (element: HTMLElement): boolean =>
  element.checkVisibility({ visibilityProperty: true });
