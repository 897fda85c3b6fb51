import { useSyncExternalStore } from 'react';

const wish = window.matchMedia('(prefers-reduced-motion: reduce)');

function listen(changed: () => void): () => void {
  wish.addEventListener('change', changed);
  return () => wish.removeEventListener('change', changed);
}

/** Whether the system was told to move less. */
export const useReducedMotion = (): boolean => useSyncExternalStore(listen, () => wish.matches);
