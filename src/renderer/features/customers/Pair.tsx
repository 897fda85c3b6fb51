import type { ReactNode } from 'react';

/** Fields side by side. */
export function Pair({ columns = 2, children }: { columns?: number; children: ReactNode }) {
  return (
    <div
      style={{ display: 'grid', gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, columnGap: 10 }}
    >
      {children}
    </div>
  );
}
