import type { HTMLAttributes } from 'react';
import { COLORS } from '../platform/theme';

/** A tag in one of our colours of words (`COLORS`); antd's named colours are too pale to be read (WCAG 2.2, 1.4.3). */
export function ToneTag({
  color = COLORS.inkSoft,
  style,
  ...rest
}: HTMLAttributes<HTMLSpanElement> & { color?: string | undefined }) {
  return (
    <span
      className="tag"
      style={{ color, borderColor: `${color}55`, background: `${color}12`, ...style }}
      {...rest}
    />
  );
}
