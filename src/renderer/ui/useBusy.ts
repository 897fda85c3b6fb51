import { useRef, useState } from 'react';
import { takeErrorsAway } from '../platform/shownErrors';

/**
 * One piece of work at a time: what is started while the one before is under way does nothing. `busy` is for the button;
 * the guard itself knows of the first press before the screen shows it. What went wrong before is no longer shown.
 */
export function useBusy(): { busy: boolean; run: (work: () => Promise<void>) => Promise<void> } {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const run = async (work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    takeErrorsAway();
    setBusy(true);
    try {
      await work();
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, run };
}
