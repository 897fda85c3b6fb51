import { useSyncExternalStore } from 'react';

/*
 * Whether what a customer at the desk should not read is off the screen. Of the window and not of a page or a person: it
 * stays through navigation and lock, and after the window had to be drawn anew.
 */
const KEY = 'internal-hidden';
const listeners = new Set<() => void>();

const isHidden = (): boolean => sessionStorage.getItem(KEY) !== null;

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** Hides internal information, or shows it again. */
export function toggleInternal(): void {
  if (isHidden()) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, '1');
  for (const tell of listeners) tell();
}

/**
 * True while layer, class, temperament, cost, profit and share of a customer are hidden: whatever shows one of them leaves
 * it out of the page then, and does not cover it.
 */
export const useInternalHidden = (): boolean => useSyncExternalStore(listen, isHidden);
