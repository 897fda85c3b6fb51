import { useContext, useEffect, useRef, useState } from 'react';
import { UNSAFE_NavigationContext as NavigationContext } from 'react-router';

/** The guards at work; the oldest of them hears of “back”. */
const guards: ((event: PopStateEvent) => void)[] = [];

// Listens from the moment that this file is loaded, and so before the router: what is dispatched on the window itself is
// heard in the order of registration, capturing or not, and the router's page would be gone before anybody was asked.
window.addEventListener('popstate', (event) => guards[0]?.(event));

/**
 * While `active`, every way out of the page (a link, a command, back) waits for an answer: `asked` is true until
 * `stay` or `leave` is called. The router's own blocker needs a data router, which this app has no other use for.
 */
export function useLeaveGuard(active: boolean) {
  const { navigator } = useContext(NavigationContext);
  const [asked, setAsked] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const onward = useRef<(() => void) | null>(null);
  // A drawer that is given up changes the address, too: the way that was agreed to stays the way.
  const agreed = useRef(false);

  useEffect(() => {
    if (!active) return;
    const { push, replace, go } = navigator;
    const ask = (proceed: () => void) => {
      if (agreed.current) return;
      onward.current = proceed;
      setAsked(true);
    };
    const restore = () => Object.assign(navigator, { push, replace, go });
    navigator.push = (...to) => ask(() => push.apply(navigator, to));
    navigator.replace = (...to) => ask(() => replace.apply(navigator, to));
    navigator.go = (delta) => ask(() => go.call(navigator, delta));

    // Back and forward have moved already when they are heard of: first go where we were, then ask.
    let here = placeInHistory();
    let returning = false;
    const onPopState = (event: PopStateEvent) => {
      const there = placeInHistory();
      if (here === null || there === null) return;
      event.stopImmediatePropagation();
      if (returning) {
        returning = false;
        here = there;
        return;
      }
      const delta = there - here;
      if (delta === 0) return;
      returning = true;
      window.history.go(-delta);
      ask(() => window.history.go(delta));
    };
    guards.push(onPopState);
    return () => {
      restore();
      guards.splice(guards.indexOf(onPopState), 1);
    };
  }, [active, navigator]);

  // Only when the guard is off: what was unsaved is saved or given up by then.
  useEffect(() => {
    if (active || !leaving) return;
    setLeaving(false);
    agreed.current = false;
    onward.current?.();
    onward.current = null;
  }, [active, leaving]);

  return {
    asked,
    stay: () => {
      onward.current = null;
      setAsked(false);
    },
    /** Goes on as soon as nothing is unsaved any more. */
    leave: () => {
      agreed.current = true;
      setAsked(false);
      setLeaving(true);
    },
  };
}

/** The router numbers its entries in the state of each; null for one that it did not make. */
const placeInHistory = (): number | null => {
  const state: unknown = window.history.state;
  return state !== null && typeof state === 'object' && 'idx' in state ? Number(state.idx) : null;
};
