import { useVirtualizer } from '@tanstack/react-virtual';
import type { TableProps } from 'antd';
import {
  createContext,
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  type UIEvent,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { ListColumn } from './listColumns';

interface Row {
  id: number;
}

interface List {
  rows: Row[];
  columns: ListColumn<never>[];
  /** What heading and rows may take at most, px. */
  height: number;
  hasMore: boolean;
  loadMore: () => void;
  onOpen: ((row: never) => void) | undefined;
  /** Hears how far the list is scrolled, px. */
  keepScroll: (top: number) => void;
  scroller: RefObject<HTMLDivElement | null>;
}

/** What a `ListTable` gives its rows past antd's table, which would draw itself anew with each of them. */
export const ListContext = createContext<List | null>(null);

type Components = NonNullable<TableProps['components']>;
type Frame = Parameters<Extract<Components['body'], (...given: never) => unknown>>[1];

/** A row, and the heading, of one line until they are measured, px. */
const ONE_LINE = 42;
const LEAST_HEIGHT = 120;
/** Drawn above and below those in sight, so that the wheel and the arrow keys always find the next one. */
const BESIDE = 4;
/** How many rows before the end the next page is asked for. */
const AHEAD = 20;

/**
 * The body of a `ListTable`: a scrolling element with the rows in sight. A row is drawn when it comes into sight and
 * not again until it changes, so that neither scrolling nor an arriving page draws the others.
 */
export function ListRows({
  frame,
  onScroll,
  scrollbarSize,
}: Pick<Frame, 'onScroll' | 'scrollbarSize'> & { frame: Frame['ref'] }) {
  const list = use(ListContext);
  if (!list) throw new Error('rows belong into a ListTable');
  const { rows, columns, height, hasMore, loadMore, onOpen, keepScroll, scroller } = list;
  const width = columns.reduce((sum, column) => sum + (column.width ?? 0), 0) - scrollbarSize;
  const [rowHeight, setRowHeight] = useState(ONE_LINE);
  const [heading, setHeading] = useState(ONE_LINE);
  const most = Math.max(height - heading, LEAST_HEIGHT);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((i: number) => rows[i]?.id ?? -i, [rows]),
    estimateSize: () => rowHeight,
    overscan: BESIDE,
    initialRect: { width, height: most },
  });
  // Rows are as high as the first one, mostly: places far down are right before anything there was drawn.
  const body = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(() => {
    const first = body.current?.querySelector<HTMLElement>('tr[data-index]');
    if (first) setRowHeight(first.offsetHeight);
  }, []);
  // In narrow columns the heading has two lines.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns have another heading.
  useLayoutEffect(() => setHeading(scroller.current?.offsetTop ?? 0), [scroller, columns]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is what changed.
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight]);

  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - AHEAD) loadMore();
  }, [hasMore, last, rows.length, loadMore]);

  // The same function for the rows, whatever the page makes of it.
  const opener = useRef(onOpen);
  opener.current = onOpen;
  const open = useCallback((row: Row) => opener.current?.(row as never), []);

  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const left = useRef(0);
  const follow = ({ currentTarget }: UIEvent<HTMLDivElement>) => {
    keepScroll(currentTarget.scrollTop);
    if (currentTarget.scrollLeft === left.current) return;
    left.current = currentTarget.scrollLeft;
    onScroll({ currentTarget, scrollLeft: left.current });
  };
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      if (typeof frame === 'function') frame(element);
      else if (frame) frame.current = element;
    },
    [scroller, frame],
  );
  return (
    <div ref={attach} className="list-body" style={{ maxHeight: most }} onScroll={follow}>
      <table style={{ width }} aria-rowcount={hasMore ? -1 : rows.length}>
        <colgroup>
          {columns.map((column, i) => (
            <col
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places.
              key={i}
              style={{ width: (column.width ?? 0) - (i === columns.length - 1 ? scrollbarSize : 0) }}
            />
          ))}
        </colgroup>
        <tbody ref={body} className="ant-table-tbody">
          {above > 0 && <Gap height={above} />}
          {shown.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            const shared = { row, index, columns, measure: virtual.measureElement };
            return <ListRow key={row.id} {...shared} open={onOpen ? open : null} />;
          })}
          {below > 0 && <Gap height={below} />}
        </tbody>
      </table>
    </div>
  );
}

/** The room of the rows that are not drawn. */
const Gap = ({ height }: { height: number }) => <tr aria-hidden style={{ height }} />;

interface RowProps {
  row: Row;
  index: number;
  columns: ListColumn<never>[];
  measure: (element: HTMLElement | null) => void;
  open: ((row: Row) => void) | null;
}

const ListRow = memo(function ListRow({ row, index, columns, measure, open }: RowProps) {
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 1}
      className={open ? 'ant-table-row list-row list-row-opens' : 'ant-table-row list-row'}
      tabIndex={0}
      onClick={() => open?.(row)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') open?.(row);
        if (event.key === 'ArrowDown') focusSibling(event, 'nextElementSibling');
        if (event.key === 'ArrowUp') focusSibling(event, 'previousElementSibling');
      }}
    >
      {columns.map((column, i) => {
        const content = contentOf(column, row);
        return (
          <td
            // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places.
            key={i}
            className={classOf(column)}
          >
            {content}
          </td>
        );
      })}
    </tr>
  );
});

function contentOf(column: ListColumn<never>, row: Row): ReactNode {
  const value = column.dataIndex && row[column.dataIndex as keyof Row];
  return column.render ? column.render(value, row as never) : value;
}

const classOf = ({ align, ellipsis, fixed }: ListColumn<never>) =>
  [
    'ant-table-cell',
    ellipsis && 'ant-table-cell-ellipsis',
    align === 'right' && 'list-cell-right',
    fixed && 'list-cell-fixed',
  ]
    .filter(Boolean)
    .join(' ');

function focusSibling(
  event: KeyboardEvent<HTMLElement>,
  side: 'nextElementSibling' | 'previousElementSibling',
) {
  const sibling = event.currentTarget[side];
  if (!(sibling instanceof HTMLElement)) return;
  event.preventDefault();
  sibling.focus();
}
