import { useEffect, useRef } from 'react';

/**
 * Plain keys pressed on the page itself (`x`, `3`, `arrowdown`): not in a field, nor in what lies open over it. A key that
 * something on the page has dealt with (`preventDefault`) is not heard.
 */
export function usePageKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, altKey, metaKey } = event;
      if (ctrlKey || altKey || metaKey || event.isComposing || event.defaultPrevented) return;
      const act = latest.current[key.toLowerCase()];
      if (!act || !(target instanceof HTMLElement) || target.closest('input, textarea')) return;
      if (target !== document.body && !target.closest('main')) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
