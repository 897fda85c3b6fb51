import { useEffect, useRef } from 'react';

/** A plain letter as a key of the screen: it works unless somebody is typing or a dialog is open. */
export function useLetterKey(letter: string, action: () => void, enabled: boolean): void {
  const latest = useRef(action);
  latest.current = action;
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== letter || event.ctrlKey || event.altKey || event.metaKey) return;
      const target = event.target;
      const typing =
        target instanceof HTMLElement &&
        (target.isContentEditable || target.matches('input, textarea, select'));
      if (typing || event.isComposing || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [letter, enabled]);
}
