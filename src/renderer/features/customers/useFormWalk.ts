import { type KeyboardEvent, type RefObject, useCallback } from 'react';

const STOPS =
  'input:not([disabled]):not([type="file"]), textarea:not([disabled]), button:not([disabled])[role="radio"], button:not([disabled])[role="checkbox"], button[data-walk-end]';

/**
 * Enter goes to the next field like Tab, once what it does in the field itself is done (a list entry is taken, a date
 * is accepted). A closed list stays closed. Lines of a note and buttons keep their Enter.
 */
export function useFormWalk(box: RefObject<HTMLElement | null>) {
  return useCallback(
    (event: KeyboardEvent) => {
      const from = event.target;
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
      if (!(from instanceof HTMLElement) || from instanceof HTMLTextAreaElement) return;
      const chip = from.role === 'radio' || from.role === 'checkbox';
      if (!(from instanceof HTMLInputElement) && !chip) return;
      const closedList = from.role === 'combobox' && from.ariaExpanded !== 'true';
      if (chip || closedList) event.stopPropagation();
      if (chip || closedList || from.role !== 'combobox') event.preventDefault();
      setTimeout(() => nextStop(box.current, from)?.focus());
    },
    [box],
  );
}

function nextStop(box: HTMLElement | null, from: HTMLElement): HTMLElement | undefined {
  const stops = [...(box?.querySelectorAll<HTMLElement>(STOPS) ?? [])].filter(
    (stop) => stop === from || (stop.tabIndex >= 0 && stop.offsetParent !== null),
  );
  const group = from.closest('[role="radiogroup"], [role="group"]');
  const rest = stops.slice(stops.indexOf(from) + 1);
  return rest.find((stop) => !group?.contains(stop));
}
