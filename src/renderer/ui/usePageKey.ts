import { useEffect, useRef } from 'react';

/** A plain key pressed on the page itself: not in a field, nor in what lies open over it. `keys`: what the key is. */
export function usePageKey(keys: RegExp, action: (key: string) => void, enabled = true): void {
  const latest = useRef({ keys, action });
  latest.current = { keys, action };
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.isComposing)
        return;
      if (!latest.current.keys.test(key)) return;
      if (!(target instanceof HTMLElement) || target.closest('input, textarea, [contenteditable]')) return;
      if (target !== document.body && !target.closest('main')) return;
      event.preventDefault();
      latest.current.action(key);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [enabled]);
}
