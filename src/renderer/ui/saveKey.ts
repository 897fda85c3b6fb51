import type { KeyboardEvent } from 'react';

/** Ctrl+Enter, and not one that an input method is still using. */
export const isSaveKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing;

/** Leaves the field first, so that a half-typed date is accepted; then saves. */
export function saveFromAnyField(save: () => void): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement) field.blur();
  setTimeout(() => {
    if (field instanceof HTMLElement && field.isConnected && document.activeElement === document.body)
      field.focus();
    save();
  });
}
