import { Empty, Typography } from 'antd';
import type { ReactNode } from 'react';

/** An empty list says what belongs there and offers the first step. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      style={{ padding: '40px 16px' }}
      description={
        <>
          <Typography.Text strong>{title}</Typography.Text>
          {hint && (
            <div>
              <Typography.Text type="secondary">{hint}</Typography.Text>
            </div>
          )}
        </>
      }
    >
      {action}
    </Empty>
  );
}
