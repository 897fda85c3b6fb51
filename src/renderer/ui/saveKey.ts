import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { useHotkey } from './useHotkey';

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

/**
 * Ctrl+Enter saves wherever the focus is on the page or in the drawer that `inside` stands in. What lies open over it (a
 * picker, a question, another drawer) has the key for itself.
 */
export function useSaveKey(inside: RefObject<HTMLElement | null>, save: () => void, enabled = true): void {
  const latest = useRef(save);
  latest.current = save;
  useHotkey(
    'ctrl+enter',
    () => {
      // What leaving the field accepts is in the next `save` only.
      if (topLayer() === (inside.current?.closest(LAYER) ?? null)) saveFromAnyField(() => latest.current());
    },
    enabled,
  );
}

const LAYER = '[role="dialog"]';

/** The dialog or drawer that lies over all others; null where only the page is open. */
const topLayer = (): Element | null =>
  [...document.querySelectorAll(LAYER)]
    .filter((layer) => layer.checkVisibility() && !/-leave\b/.test(layer.className))
    .at(-1) ?? null;
