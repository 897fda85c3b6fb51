import type { ReactNode } from 'react';

/**
 * Words that are read aloud and not drawn, beside what is drawn. Unlike an `aria-label` they leave what is seen in the
 * name, so that somebody who controls the PC by voice can say what they see (WCAG 2.2, 2.5.3).
 */
export function OnlyRead({ children }: { children: ReactNode }) {
  return <span className="only-read">{children}</span>;
}
