import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** Where each list stood, by visit (history entry) and list, as long as the app runs. */
const positions = new Map<string, number>();

/**
 * Coming back to a list finds it where it was left; going there anew begins at the top. Returns what to tell how far
 * the list is scrolled (px). `ready`: there are rows to scroll over.
 */
export function useKeptScroll(
  list: string,
  ready: boolean,
  scrollTo: (top: number) => void,
): (top: number) => void {
  const { key } = useLocation();
  const cameBack = useNavigationType() === 'POP';
  const place = `${key} ${list}`;
  const arrivedAt = useRef(cameBack ? positions.get(place) : undefined);
  const scroll = useRef(scrollTo);
  scroll.current = scrollTo;
  useEffect(() => {
    const top = arrivedAt.current;
    if (!ready || top === undefined) return;
    arrivedAt.current = undefined;
    // The rows get their places in the frame after they are there.
    const frame = requestAnimationFrame(() => scroll.current(top));
    return () => cancelAnimationFrame(frame);
  }, [ready]);
  return (top) => {
    if (arrivedAt.current === undefined) positions.set(place, top);
  };
}
