import { useEffect, useRef, useState } from 'react';

/**
 * Keys that work on what a search has found (take a row, be done): at once when the list answers what was typed, else in
 * their order as soon as it does. A fast Enter takes neither the rows of the words before nor is it lost.
 */
export function useWhenAnswered<K extends string>(
  answered: boolean,
  actions: Record<K, () => void>,
): { press: (key: K) => void; forget: () => void } {
  const waiting = useRef<K[]>([]);
  const [, drawAgain] = useState(0);
  // One at a time: the next one works on what this one has changed.
  useEffect(() => {
    if (!answered) return;
    const key = waiting.current.shift();
    if (key === undefined) return;
    actions[key]();
    if (waiting.current.length > 0) drawAgain((count) => count + 1);
  });
  return {
    press: (key) => {
      if (answered && waiting.current.length === 0) actions[key]();
      else waiting.current.push(key);
    },
    /** Something else was typed: the keys before are not about it. */
    forget: () => {
      waiting.current = [];
    },
  };
}
