import { type ComponentType, lazy, Suspense } from 'react';

/** How long the first screen has the window to itself (ms) before the rest of the code is fetched. */
const FETCH_AFTER_MS = 1_500;

/**
 * A part that somebody opens by hand. Its code comes after the first screen is drawn, or with the first opening, so
 * that a start does not wait for it.
 */
export function lazyComponent<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy(async () => ({ default: await load() })) as unknown as ComponentType<P>;
  // What cannot be fetched now is fetched again, and complained about, when it is opened.
  setTimeout(() => requestIdleCallback(() => void load().catch(() => undefined)), FETCH_AFTER_MS);
  return (props: P) => (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  );
}
