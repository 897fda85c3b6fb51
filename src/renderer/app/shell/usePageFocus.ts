import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * Puts the focus on the page that was opened, where what had it has gone with the page before: the next Tab goes to the
 * page's first field, and not to the window's. For the element around the pages.
 */
export function usePageFocus() {
  const page = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks when another page stands there.
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.focus({ preventScroll: true });
  }, [pathname]);
  return page;
}
