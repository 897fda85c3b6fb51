import type { CSSProperties, ReactNode } from 'react';
import { COLORS } from '../platform/theme';

const TONES = { soft: COLORS.inkSoft, bad: COLORS.bad, warn: COLORS.warn, ok: COLORS.ok } as const;

/**
 * A text of one line that ends in "…" where there is no more room; `title` is the whole of it on pointing. For rows of
 * long lists: a hundred of antd's texts, each watching its own width, take longer to draw than all the rest.
 */
export function Line({
  children,
  tone,
  strong = false,
  title,
  style,
}: {
  children: ReactNode;
  tone?: keyof typeof TONES;
  strong?: boolean;
  title?: string;
  style?: CSSProperties;
}) {
  return (
    <span
      className="line"
      title={title}
      style={{ ...(tone && { color: TONES[tone] }), ...(strong && { fontWeight: 600 }), ...style }}
    >
      {children}
    </span>
  );
}
