import { type KeyboardEvent, type RefObject, useMemo } from 'react';

const STOPS =
  'input:not([disabled]):not([type="file"]), textarea:not([disabled]), button:not([disabled])[role="radio"], button:not([disabled])[role="checkbox"], button[data-walk-end]';

/**
 * Enter goes to the next field like Tab, once what it does in the field itself is done (a list entry is taken, a date
 * is accepted). A closed list stays closed. Lines of a note and buttons keep their Enter.
 *
 * The focus moves before the next key is heard, however busy the PC is: a timer would come after it, and the key would be
 * lost in the field before. Both handlers belong on the element around the fields.
 */
export function useFormWalk(box: RefObject<HTMLElement | null>) {
  return useMemo(() => {
    const goOn = (from: HTMLElement) => nextStop(box.current, from)?.focus();
    return {
      /** Chips and closed lists do nothing by themselves with this Enter. */
      onKeyDownCapture: (event: KeyboardEvent) => {
        const from = fieldOf(event);
        if (!from || !(isChip(from) || isClosedList(from))) return;
        event.stopPropagation();
        event.preventDefault();
        goOn(from);
      },
      /** The others have dealt with it when it comes up from them; what they changed is drawn in a microtask of its own. */
      onKeyDown: (event: KeyboardEvent) => {
        const from = fieldOf(event);
        if (!from) return;
        event.preventDefault();
        queueMicrotask(() => goOn(from));
      },
    };
  }, [box]);
}

/** The field or chip that an Enter was pressed in; null for everything that keeps its Enter. */
function fieldOf({ key, ctrlKey, metaKey, nativeEvent, target }: KeyboardEvent): HTMLElement | null {
  if (key !== 'Enter' || ctrlKey || metaKey || nativeEvent.isComposing) return null;
  if (!(target instanceof HTMLElement)) return null;
  return target instanceof HTMLInputElement || isChip(target) ? target : null;
}

const isChip = ({ role }: HTMLElement) => role === 'radio' || role === 'checkbox';

const isClosedList = ({ role, ariaExpanded }: HTMLElement) => role === 'combobox' && ariaExpanded !== 'true';

function nextStop(box: HTMLElement | null, from: HTMLElement): HTMLElement | undefined {
  const stops = [...(box?.querySelectorAll<HTMLElement>(STOPS) ?? [])].filter(
    (stop) => stop === from || (stop.tabIndex >= 0 && stop.offsetParent !== null),
  );
  const group = from.closest('[role="radiogroup"], [role="group"]');
  const rest = stops.slice(stops.indexOf(from) + 1);
  return rest.find((stop) => !group?.contains(stop));
}
