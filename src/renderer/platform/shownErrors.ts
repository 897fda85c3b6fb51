/** How to take away the errors that are shown beside the page and belong to no field, by what they say. */
const shown = new Map<string, () => void>();

/** Notes an error that is shown until it is sent again or left; `close` takes it away. The same sentence is there once. */
export function noteShownError(text: string, close: () => void): void {
  shown.set(text, close);
}

/** It went by itself. */
export function errorIsGone(text: string): void {
  shown.delete(text);
}

/** What was tried is tried again, or given up, or another page is opened: what was wrong then is no news any more. */
export function takeErrorsAway(): void {
  const all = [...shown.values()];
  shown.clear();
  for (const close of all) close();
}
