import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { SheetName } from '../../shared/features/excel/contract';
import type { CallFailed } from '../platform/answer';
import { totalText } from '../platform/format';
import { ListTable } from '../ui/ListTable';
import type { ListColumn } from '../ui/listColumns';
import { ExportButton } from './ExportButton';

interface Props<R extends { id: number }> {
  /** Names the table for people who cannot see it, and for tests. */
  label: string;
  /** What `usePages` answers. */
  pages: {
    rows: R[];
    total: number | null;
    loading: boolean;
    error: CallFailed | null;
    hasMore: boolean;
    loadMore: () => void;
  };
  /** The fields that narrow and sort it. */
  fields: ReactNode;
  /** Chips below the fields. */
  chips?: ReactNode;
  /** The list in Excel, and what it is narrowed by there. */
  sheet: SheetName;
  filters: object;
  /** Another array draws all rows in sight anew: long lists keep theirs (`useMemo`). */
  columns: ListColumn<R>[];
  onOpen: (row: R) => void;
  empty: ReactNode;
}

/** A list with what narrows it, how many there are, the way to Excel and the table; fills the height its parent leaves. */
export function ListPage<R extends { id: number }>({
  label,
  pages,
  fields,
  chips,
  sheet,
  filters,
  columns,
  onOpen,
  empty,
}: Props<R>) {
  const { rows, total, loading, error, hasMore, loadMore } = pages;
  return (
    <Flex vertical style={{ flex: 1, minHeight: 0 }}>
      <Flex gap={8} wrap align="center" style={{ padding: chips ? '0 20px 8px' : '0 20px 10px' }}>
        {fields}
        <Typography.Text type="secondary">{total !== null && totalText(total)}</Typography.Text>
        <span style={{ flex: 1 }} />
        <ExportButton list={sheet} filters={filters} />
      </Flex>
      {chips}
      <ListTable<R>
        label={label}
        rows={rows}
        columns={columns}
        loading={loading}
        error={error}
        hasMore={hasMore}
        loadMore={loadMore}
        onOpen={onOpen}
        empty={empty}
      />
    </Flex>
  );
}
