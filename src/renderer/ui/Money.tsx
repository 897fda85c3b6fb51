import { moneyText } from '../platform/format';
import { COLORS } from '../platform/theme';

const MONEY_COLORS = {
  secondary: COLORS.inkSoft,
  danger: COLORS.bad,
  success: COLORS.ok,
  warning: COLORS.warn,
} as const;

/** Money as people read it, in one line; `fen` may be negative. */
export function Money({
  fen,
  strong,
  type,
}: {
  fen: number;
  strong?: boolean;
  type?: 'secondary' | 'danger' | 'success' | 'warning';
}) {
  return (
    <span
      style={{
        whiteSpace: 'nowrap',
        ...(strong && { fontWeight: 600 }),
        ...(type && { color: MONEY_COLORS[type] }),
      }}
    >
      {moneyText(fen)}
    </span>
  );
}
