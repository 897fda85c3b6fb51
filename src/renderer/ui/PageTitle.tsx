import type { ReactNode } from 'react';

/** The heading of a page: the one h1 on it. A long one ends in "…" where there is no more room. */
export function PageTitle({ children }: { children: ReactNode }) {
  return <h1 className="page-title">{children}</h1>;
}
