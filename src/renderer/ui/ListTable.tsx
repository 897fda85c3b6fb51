import { Alert, Button, Table, type TableProps, type TableRef } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallFailed } from '../app/api';
import { errorText } from './errorText';
import { useKeptScroll } from './useKeptScroll';

interface Props<R extends { id: number }> {
  rows: R[];
  columns: TableProps<R>['columns'];
  loading: boolean;
  error: CallFailed | null;
  hasMore: boolean;
  loadMore: () => void;
  /** Enter or click on a row. */
  onOpen?: (row: R) => void;
  empty: ReactNode;
  /** Names the table for people who cannot see it, and for tests. */
  label: string;
  /** How far from the end the next page is asked for, px. */
  ahead?: number;
}

/**
 * Every long list: rows are drawn as they come into view and fetched page by page by key.
 * Fills the height that its parent leaves; arrow keys move, Enter opens.
 */
export function ListTable<R extends { id: number }>(props: Props<R>) {
  const { rows, columns, loading, error, hasMore, loadMore, onOpen, empty, label, ahead = 600 } = props;
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const height = useHeight(box);
  const table = useRef<TableRef>(null);
  const keepScroll = useKeptScroll(label, rows.length > 0, (top) => table.current?.scrollTo({ top }));
  if (error) {
    return (
      <Alert
        type="error"
        showIcon
        style={{ margin: 20 }}
        title={errorText(error.error)}
        action={<Button onClick={loadMore}>{t('common.retry')}</Button>}
      />
    );
  }
  return (
    <section
      ref={box}
      aria-label={label}
      style={{ flex: 1, minHeight: 0, overflow: 'hidden', padding: '0 20px 12px' }}
    >
      <Table<R>
        ref={table}
        virtual
        rowKey="id"
        size="middle"
        columns={clearOfScrollBar(columns ?? [])}
        dataSource={rows}
        loading={loading}
        pagination={false}
        scroll={{ y: Math.max(height - 52, 120), x: leastWidth(columns) }}
        locale={{ emptyText: loading ? t('common.loading') : empty }}
        onRow={(row) => ({
          tabIndex: 0,
          style: onOpen ? { cursor: 'pointer' } : {},
          onClick: () => onOpen?.(row),
          onKeyDown: (event) => {
            if (event.key === 'Enter') onOpen?.(row);
            if (event.key === 'ArrowDown') focusSibling(event, 'nextElementSibling');
            if (event.key === 'ArrowUp') focusSibling(event, 'previousElementSibling');
          },
        })}
        onScroll={(event) => {
          const list = event.currentTarget;
          keepScroll(list.scrollTop);
          if (hasMore && list.scrollTop + list.clientHeight > list.scrollHeight - ahead) loadMore();
        }}
      />
    </section>
  );
}

/** What the columns need at least (px); in a narrower window the table scrolls sideways by itself. */
export function leastWidth<R>(columns: TableProps<R>['columns']): number {
  return (columns ?? []).reduce((sum, { width }) => sum + (typeof width === 'number' ? width : 140), 0);
}

/** The scroll bar of a virtual list lies over its last column: keep its text clear of it. */
function clearOfScrollBar<R>(columns: NonNullable<TableProps<R>['columns']>): TableProps<R>['columns'] {
  const room = () => ({ style: { paddingInlineEnd: 20 } });
  return columns.map((column, i) =>
    i === columns.length - 1 ? { onCell: room, onHeaderCell: room, ...column } : column,
  );
}

function focusSibling(
  event: React.KeyboardEvent<HTMLElement>,
  side: 'nextElementSibling' | 'previousElementSibling',
) {
  const sibling = event.currentTarget[side];
  if (!(sibling instanceof HTMLElement)) return;
  event.preventDefault();
  sibling.focus();
}

/** The element's height (px), followed as the window changes. */
function useHeight(ref: React.RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(480);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 480));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return height;
}
