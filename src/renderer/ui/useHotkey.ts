import { useEffect, useRef } from 'react';

/**
 * `ctrl+k`, `f1`, `ctrl+enter`, `alt+2`. Command counts as ctrl. Works while typing, too; plain letters do not. A key that
 * a dialog or field has dealt with (`preventDefault`) is not heard.
 */
export function useHotkey(keys: string, action: () => void, enabled = true): void {
  const latest = useRef(action);
  latest.current = action;
  useEffect(() => {
    if (!enabled) return;
    const wanted = keys.toLowerCase();
    const listen = (event: KeyboardEvent) => {
      if (pressed(event) !== wanted || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [keys, enabled]);
}

function pressed(event: KeyboardEvent): string {
  const parts = [
    (event.ctrlKey || event.metaKey) && 'ctrl',
    event.altKey && 'alt',
    event.shiftKey && 'shift',
    event.key.toLowerCase(),
  ];
  return parts.filter(Boolean).join('+');
}
