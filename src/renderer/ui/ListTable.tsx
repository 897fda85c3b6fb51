import { Alert, Button, Table, type TableProps } from 'antd';
import { type ComponentProps, memo, type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallFailed } from '../platform/answer';
import { errorText } from '../platform/errorText';
import { ListContext, ListRows } from './ListRows';
import { fillWidth, type ListColumn } from './listColumns';
import { useBoxSize } from './useBoxSize';
import { useKeptScroll } from './useKeptScroll';

interface Props<R extends { id: number }> {
  rows: R[];
  /** Another array draws all rows in sight anew: long lists keep theirs (`useMemo`). */
  columns: ListColumn<R>[];
  loading: boolean;
  error: CallFailed | null;
  hasMore: boolean;
  loadMore: () => void;
  /** Enter or click on a row. */
  onOpen?: (row: R) => void;
  empty: ReactNode;
  /** Names the table for people who cannot see it, and for tests. */
  label: string;
}

/**
 * Every long list: rows are drawn as they come into view and fetched page by page by key.
 * Fills the height that its parent leaves; arrow keys move, Enter opens.
 */
export function ListTable<R extends { id: number }>(props: Props<R>) {
  const { rows, columns, loading, error, hasMore, loadMore, onOpen, empty, label } = props;
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useBoxSize(box, error === null);
  const scroller = useRef<HTMLDivElement>(null);
  const keepScroll = useKeptScroll(label, rows.length > 0, (top) => scroller.current?.scrollTo({ top }));
  const filled = useMemo(() => fillWidth(columns, width), [columns, width]);
  const list = useMemo(
    () => ({ rows, columns: filled, height, hasMore, loadMore, onOpen, keepScroll, scroller }),
    [rows, filled, height, hasMore, loadMore, onOpen, keepScroll],
  );
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
  const hasRows = rows.length > 0;
  return (
    <section
      aria-label={label}
      style={{ flex: 1, minHeight: 0, overflow: 'hidden', padding: '0 20px 12px', display: 'flex' }}
    >
      <div ref={box} style={{ flex: 1, minWidth: 0 }}>
        <ListContext value={list}>
          <Frame
            columns={filled}
            hasRows={hasRows}
            loading={loading}
            empty={hasRows ? null : loading ? t('common.loading') : empty}
          />
        </ListContext>
      </div>
    </section>
  );
}

interface FrameProps {
  columns: ListColumn<never>[];
  hasRows: boolean;
  loading: boolean;
  empty: ReactNode;
}

/** antd looks through all rows whenever one is added: it gets one, and those that are drawn come from `ListRows`. */
const SOME = [{ id: 0 }];
const NONE: typeof SOME = [];
/** The corner over the scroll bar has no words and so heads nothing. */
const header = {
  cell: (props: ComponentProps<'th'>) =>
    props.className?.includes('ant-table-cell-scrollbar') ? <td {...props} /> : <th {...props} />,
};
const EMPTY: TableProps['components'] = { header };
const BODY: TableProps['components'] = {
  header,
  body: (_, frame) => <ListRows {...frame} frame={frame.ref} />,
};

/** Heading, loading and empty state; not drawn anew because of other rows. */
const Frame = memo(function Frame({ columns, hasRows, loading, empty }: FrameProps) {
  return (
    <Table
      rowKey="id"
      size="middle"
      columns={columns as TableProps['columns']}
      dataSource={hasRows ? SOME : NONE}
      components={hasRows ? BODY : EMPTY}
      loading={loading}
      pagination={false}
      // A height makes antd keep the heading in sight; the rows know how high they may be.
      scroll={{ y: 480, x: columns.reduce((sum, { width = 0 }) => sum + width, 0) }}
      locale={{ emptyText: empty }}
    />
  );
});
