import { useEffect, useRef } from 'react';

/**
 * A key that takes what a search has found: at once when the list answers what was typed, else as soon as it does. A fast
 * Enter takes neither the rows of the words before nor is it lost.
 */
export function useWhenAnswered(
  answered: boolean,
  take: () => void,
): { press: () => void; forget: () => void } {
  const waiting = useRef(false);
  useEffect(() => {
    if (!answered || !waiting.current) return;
    waiting.current = false;
    take();
  });
  return {
    press: () => {
      if (answered) take();
      else waiting.current = true;
    },
    /** Something else was typed: the key before is not about it. */
    forget: () => {
      waiting.current = false;
    },
  };
}
