import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * The inside of an element (px), followed as the window changes; 0 × 0 until it is there.
 * `there` says when the element is another one.
 */
export function useBoxSize(
  ref: RefObject<HTMLElement | null>,
  there = true,
): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another element is measured anew.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const follow = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, there]);
  return size;
}
