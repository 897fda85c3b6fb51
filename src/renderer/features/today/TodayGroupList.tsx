import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Skeleton } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_COUNTED_TODAY } from '../../../shared/domain/counting';
import type { TodayGroup } from '../../../shared/domain/todayGroups';
import type { BoardRow } from '../../../shared/features/today/contract';
import { usePages } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { countText } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { Line } from '../../ui/Line';
import { FIRST_ROWS, groupInput } from './prefetchToday';
import { TodayRow } from './TodayRow';
import type { RowWrites } from './useRowWrites';

/** As many rows as fill the window when it is first drawn, and of the groups further down. */
const ROWS_IN_VIEW = 12;
const ROWS_BELOW = 2;
const ON_TOP: readonly TodayGroup[] = ['overdue', 'now'];

interface Props {
  group: TodayGroup;
  mine: boolean;
  /** Folded until it is opened. */
  folded?: boolean;
  writes: RowWrites;
  onCustomer: (id: number) => void;
  /** Tells how many there are, so that the page knows when all is done. */
  onTotal: (group: TodayGroup, total: number) => void;
}

/** One group of the list; not there at all when it is empty. */
export function TodayGroupList({ group, mine, folded = false, writes, onCustomer, onTotal }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(!folded);
  const { rows, total, loading, error, hasMore, loadMore } = usePages('today.board', groupInput(group, mine));
  useEffect(() => {
    if (total !== null) onTotal(group, total);
  }, [group, total, onTotal]);
  if (error) return <Alert type="error" showIcon title={errorText(error.error)} style={{ margin: 8 }} />;
  if (loading) {
    return group === 'now' ? <Skeleton active paragraph={{ rows: 4 }} style={{ padding: 16 }} /> : null;
  }
  if (rows.length === 0) return null;
  const name = t(`today.groups.${group}`);
  return (
    <section aria-label={name}>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        style={{
          display: 'flex',
          alignItems: 'center',
          gap: 8,
          width: '100%',
          padding: '9px 16px',
          border: 'none',
          background: '#f4f0e8',
          color: group === 'overdue' ? COLORS.bad : COLORS.ink,
          font: 'inherit',
          fontWeight: 600,
          cursor: 'pointer',
        }}
      >
        {open ? (
          <DownOutlined aria-hidden style={{ fontSize: 11 }} />
        ) : (
          <RightOutlined aria-hidden style={{ fontSize: 11 }} />
        )}
        {name}
        <Line tone="soft" style={{ fontWeight: 400 }}>
          {total !== null && countText(total, MOST_COUNTED_TODAY)}
        </Line>
      </button>
      {open && <Rows rows={rows} group={group} writes={writes} onCustomer={onCustomer} />}
      {open && hasMore && (
        <Flex justify="center" style={{ borderTop: `1px solid ${COLORS.line}`, padding: 4 }}>
          <Button type="link" onClick={loadMore}>
            {t('today.more', { count: Math.max(Math.min((total ?? 0) - rows.length, FIRST_ROWS), 1) })}
          </Button>
        </Flex>
      )}
      {open && group === 'people' && !hasMore && total !== null && total > rows.length && (
        <div className="today-rest">
          {t('reminders.rest', { n: countText(total - rows.length, MOST_COUNTED_TODAY - rows.length) })}
        </div>
      )}
    </section>
  );
}

/** What is in view first; the rest is drawn when the window has time. */
function Rows({
  rows,
  group,
  writes,
  onCustomer,
}: { rows: BoardRow[] } & Pick<Props, 'group' | 'writes' | 'onCustomer'>) {
  const drawn = useDeferredValue(rows, rows.slice(0, ON_TOP.includes(group) ? ROWS_IN_VIEW : ROWS_BELOW));
  return (
    <ul className="plain-list">
      {drawn.map((row) => (
        <TodayRow key={row.key} row={row} group={group} writes={writes} onCustomer={onCustomer} />
      ))}
    </ul>
  );
}
