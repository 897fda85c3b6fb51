import { useEffect } from 'react';

const AT_MOST_EVERY_MS = 10_000;

/** Tells main that somebody is at the PC, so that an idle one locks itself. */
export function useSignsOfLife(signedIn: boolean): void {
  useEffect(() => {
    if (!signedIn) return;
    let last = 0;
    const touch = () => {
      const now = performance.now();
      if (now - last < AT_MOST_EVERY_MS) return;
      last = now;
      void window.showroom.invoke('session.touch', {});
    };
    window.addEventListener('keydown', touch);
    window.addEventListener('pointermove', touch);
    return () => {
      window.removeEventListener('keydown', touch);
      window.removeEventListener('pointermove', touch);
    };
  }, [signedIn]);
}
