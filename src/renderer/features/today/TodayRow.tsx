import { CheckOutlined, ClockCircleOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../../../shared/contract/today';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import { formatPhone } from '../../../shared/domain/phone';
import type { TodayGroup } from '../../../shared/domain/todayGroups';
import { later } from '../../app/later';
import { useSession } from '../../app/session/SessionContext';
import { COLORS } from '../../app/theme';
import { Line } from '../../ui/Line';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { RowAction } from './RowAction';
import { whenText, whyText } from './rowText';
import { useRowWrites } from './useRowWrites';

const ContactComposer = later(async () => (await import('../followups/ContactComposer')).ContactComposer);
const VisitDialog = later(async () => (await import('../followups/VisitDialog')).VisitDialog);

const SNOOZES = [
  { key: 'tomorrow', days: 1 },
  { key: 'threeDays', days: 3 },
  { key: 'nextWeek', days: 7 },
  { key: 'nextMonth', days: 30 },
] as const;

/** One thing to do: when, who, what and why, the button that does it; put off, done. */
export function TodayRow({
  row,
  group,
  onCustomer,
}: {
  row: BoardRow;
  group: TodayGroup;
  onCustomer: (id: number) => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [logging, setLogging] = useState(false);
  const [visitId, setVisitId] = useState<number | null>(null);
  const { done, skip, putOff } = useRowWrites(row);
  const { customerId, taskId } = row;
  const name = row.customerName || (row.phone ? formatPhone(row.phone) : '');
  const kind = t(`codes.taskKind.${row.kind}`);
  const why = whyText(t, row, today);
  return (
    <li
      aria-label={[kind, name].filter(Boolean).join(' ')}
      style={{ borderTop: `1px solid ${COLORS.line}`, padding: '5px 12px 5px 16px' }}
    >
      <Flex align="center" gap={10}>
        <Line
          tone={group === 'overdue' ? 'bad' : 'soft'}
          style={{ width: 90, flex: 'none', whiteSpace: 'normal' }}
        >
          {whenText(t, row, group, today)}
        </Line>
        <div style={{ width: 128, flex: 'none' }}>
          {customerId !== null && (
            <Button
              type="text"
              onClick={() => onCustomer(customerId)}
              style={{ padding: '0 6px', maxWidth: '100%', justifyContent: 'flex-start' }}
            >
              {row.customerName && <PersonAvatar name={name} size={24} />}
              <Line strong>{name}</Line>
            </Button>
          )}
        </div>
        <Flex vertical style={{ flex: 1, minWidth: 0, lineHeight: 1.45 }}>
          <Flex gap={8} align="baseline">
            {row.kind === 'custom' ? <Why text={why} /> : <Line>{kind}</Line>}
            {row.assigneeName && (
              <Line tone="soft" style={{ flex: 'none', fontSize: 12 }}>
                {row.assigneeName}
              </Line>
            )}
          </Flex>
          {row.kind !== 'custom' && <Why text={why} quiet />}
        </Flex>
        <Flex gap={2} style={{ flex: 'none' }} align="center">
          <RowAction row={row} onDone={done} onLogContact={() => setLogging(!logging)} onVisit={setVisitId} />
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                ...SNOOZES.map(({ key }) => ({ key, label: t(`today.snoozeTo.${key}`) })),
                ...(taskId === null
                  ? []
                  : [{ type: 'divider' as const }, { key: 'skip', label: t('today.skip') }]),
              ],
              onClick: ({ key }) => {
                const days = SNOOZES.find((snooze) => snooze.key === key)?.days;
                if (days === undefined) skip();
                else putOff(addDays(today as LocalDate, days));
              },
            }}
          >
            <Button type="text" icon={<ClockCircleOutlined />} aria-label={t('today.snooze')} />
          </Dropdown>
          <Button
            type="text"
            icon={<CheckOutlined />}
            aria-label={t('today.act.markDone')}
            title={t('today.act.markDone')}
            onClick={done}
            style={{ visibility: taskId === null ? 'hidden' : 'visible' }}
          />
        </Flex>
      </Flex>
      {logging && customerId !== null && (
        <div style={{ padding: '8px 0 4px 100px' }}>
          <ContactComposer
            autoFocus
            customerId={customerId}
            {...(taskId !== null && { taskId })}
            onDone={() => setLogging(false)}
          />
        </div>
      )}
      {visitId !== null && customerId !== null && (
        <VisitDialog open customerId={customerId} visitId={visitId} onClose={() => setVisitId(null)} />
      )}
    </li>
  );
}

/** Why the row is here, in one line; the rest on pointing at it. */
function Why({ text, quiet = false }: { text: string; quiet?: boolean }) {
  if (text === '') return null;
  return (
    <Line title={text} {...(quiet && { tone: 'soft' as const, style: { fontSize: 13 } })}>
      {text}
    </Line>
  );
}
