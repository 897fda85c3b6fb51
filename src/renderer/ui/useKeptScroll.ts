import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** Where each list stood, by visit (history entry) and list, as long as the app runs. */
const positions = new Map<string, number>();

/** The rows get their places in the frames after they are there, and the list its height: until then it moves by itself. */
const SETTLING_FRAMES = 15;

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
    let left = SETTLING_FRAMES;
    let frame = requestAnimationFrame(function again() {
      scroll.current(top);
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(again);
      else arrivedAt.current = undefined;
    });
    return () => cancelAnimationFrame(frame);
  }, [ready]);
  return (top) => {
    if (arrivedAt.current === undefined) positions.set(place, top);
  };
}
