import { CarOutlined, PrinterOutlined } from '@ant-design/icons';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { App, Button, Flex, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryCard } from '../../../shared/contract/deliveryShapes';
import { slotName } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { write } from '../../platform/write';
import { EmptyState } from '../../ui/EmptyState';
import { useReport } from '../../ui/useReport';
import { SlipPreview } from '../../widgets/printing/SlipPreview';
import { DaySheetButton } from './DaySheetButton';
import { DayStop } from './DayStop';
import { type Board, type BoardCell, cubicMetres, type PlaceRef, placeKey } from './deliveryText';
import { CapacityBar } from './SlotCell';
import { usePlacing } from './usePlacing';

/** One day: each crew's stops in the order in which they are driven. */
export function DayView({ board, date }: { board: Board; date: string }) {
  const { t } = useTranslation();
  const [slips, setSlips] = useState<number[] | null>(null);
  const cells = board.cells.filter((cell) => cell.date === date);
  const stops = cells.flatMap((cell) => cell.stops);
  return (
    <Flex vertical style={{ flex: 1, minHeight: 0, minWidth: 0 }}>
      <Flex gap={8} align="center" style={{ padding: '0 20px 10px' }} wrap>
        <DaySheetButton date={date} />
        <Button
          icon={<PrinterOutlined />}
          disabled={stops.length === 0}
          onClick={() => setSlips(inOrder(board, cells).map(({ id }) => id))}
        >
          {t('deliveries.day.slips')}
        </Button>
        <Typography.Text type="secondary">{t('deliveries.day.keys')}</Typography.Text>
      </Flex>
      <div
        style={{
          flex: 1,
          minHeight: 0,
          overflow: 'auto',
          padding: '0 20px 16px',
          display: 'grid',
          gap: 12,
          alignContent: 'start',
          // Side by side as long as a stop can be read; more crews go below.
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(400px, 100%), 1fr))',
        }}
      >
        {board.crews.map((crew) => (
          <CrewDay
            key={crew.id}
            crew={crew}
            board={board}
            cells={cells.filter(({ crewId }) => crewId === crew.id)}
            date={date}
          />
        ))}
      </div>
      {stops.length === 0 && <EmptyState title={t('deliveries.day.noStops')} />}
      {slips && <SlipPreview deliveryIds={slips} onClose={() => setSlips(null)} />}
    </Flex>
  );
}

/** Crew by crew, slot by slot: as the slips are handed out. */
const inOrder = (board: Board, cells: BoardCell[]) =>
  board.crews.flatMap((crew) =>
    board.slots.flatMap(
      (slot) => cells.find((cell) => cell.crewId === crew.id && cell.slotId === slot.id)?.stops ?? [],
    ),
  );

interface CrewDayProps {
  crew: Board['crews'][number];
  board: Board;
  cells: BoardCell[];
  date: string;
}

function CrewDay({ crew, board, cells, date }: CrewDayProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { canPlan, announce, dispatch } = usePlacing();
  const stops = inOrder(board, cells);
  const ready = stops.filter(({ state }) => state === 'booked' || state === 'reminded');
  const total = (pick: (card: DeliveryCard) => number) => stops.reduce((sum, card) => sum + pick(card), 0);
  const sendCrew = async () => {
    if (!(await dispatch(ready.map((card) => ({ card, despite: [] }))))) return;
    const text = t('deliveries.day.dispatched', { count: ready.length });
    announce(text);
    void message.success(text);
  };
  return (
    <section
      aria-label={crew.name}
      style={{ border: `1px solid ${COLORS.line}`, borderRadius: 8, background: COLORS.card, minWidth: 0 }}
    >
      <Flex
        align="center"
        gap={8}
        wrap
        justify="space-between"
        style={{ padding: '8px 12px', borderBottom: `1px solid ${COLORS.line}` }}
      >
        <Flex gap={8} align="baseline">
          <Typography.Text strong>{crew.name}</Typography.Text>
          <Typography.Text type="secondary" style={{ fontSize: 12.5, whiteSpace: 'nowrap' }}>
            {t('deliveries.day.summary', {
              stops: stops.length,
              packages: total(({ packages }) => packages),
              volume: cubicMetres(total(({ volumeDm3 }) => volumeDm3)),
            })}
          </Typography.Text>
        </Flex>
        <Flex gap={8}>
          <DaySheetButton date={date} crewId={crew.id} />
          {canPlan && (
            <Button icon={<CarOutlined />} disabled={ready.length === 0} onClick={() => void sendCrew()}>
              {t('deliveries.day.dispatch')}
            </Button>
          )}
        </Flex>
      </Flex>
      {board.slots.map((slot) => {
        const cell = cells.find(({ slotId }) => slotId === slot.id);
        return cell ? (
          <DaySlot
            key={slot.id}
            cell={cell}
            label={`${crew.name} ${slotName(slot)}`}
            title={`${slotName(slot)} ${slot.startTime}–${slot.endTime}`}
          />
        ) : null;
      })}
    </section>
  );
}

/** A slot's stops: dropped on a stop it goes before it, dropped below it goes to the end. */
function DaySlot({ cell, label, title }: { cell: BoardCell; label: string; title: string }) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const { place, canPlan, announce } = usePlacing();
  const report = useReport();
  const { date, slotId, crewId, stops, past } = cell;
  const own = placeKey(cell);

  const reorder = async (order: DeliveryCard[]) => {
    try {
      await write('deliveries.reorder', {
        date,
        slotId,
        crewId,
        stops: order.map(({ id, version }) => ({ id, version })),
      });
      announce(t('deliveries.place.reordered'));
    } catch (error) {
      report(error);
    }
  };
  const moveBy = (card: DeliveryCard, by: 1 | -1) => {
    const from = stops.findIndex(({ id }) => id === card.id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= stops.length) return;
    const order = stops.filter(({ id }) => id !== card.id);
    order.splice(to, 0, card);
    void reorder(order);
  };
  const dropAt = (card: DeliveryCard, before: number | null) => {
    const inside = stops.some(({ id }) => id === card.id);
    if (!inside) {
      void place(card, { date, slotId, crewId });
      return;
    }
    const order = stops.filter(({ id }) => id !== card.id);
    const index = before === null ? -1 : order.findIndex(({ id }) => id === before);
    order.splice(index < 0 ? order.length : index, 0, card);
    if (order.some(({ id }, i) => id !== stops[i]?.id)) void reorder(order);
  };
  const latestDrop = useRef(dropAt);
  latestDrop.current = dropAt;

  useEffect(() => {
    const element = ref.current;
    if (!element || !canPlan) return;
    return dropTargetForElements({
      element,
      // Nothing new into a slot that is over; its own stops may still change their order.
      canDrop: ({ source }) => !past || placeKey(source.data.card as PlaceRef) === own,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source, location }) => {
        setOver(false);
        const on = location.current.dropTargets[0]?.data.before;
        latestDrop.current(source.data.card as DeliveryCard, typeof on === 'number' ? on : null);
      },
    });
  }, [canPlan, past, own]);

  const closed = cell.blocked !== null || cell.capacity.stops === 0;
  return (
    <div
      ref={ref}
      data-cell={own}
      style={{ padding: '8px 12px 10px', background: over ? COLORS.accentSoft : 'transparent' }}
    >
      <Flex
        wrap
        gap="0 6px"
        justify="space-between"
        style={{ fontSize: 12.5, color: COLORS.inkSoft, marginBottom: 4 }}
      >
        <span>{title}</span>
        <span>
          {closed
            ? cell.blocked === null
              ? t('deliveries.off')
              : t('deliveries.blocked', { reason: cell.blocked })
            : past
              ? t('deliveries.place.past')
              : t('deliveries.load', { used: cell.used.stops, limit: cell.capacity.stops })}
        </span>
      </Flex>
      <CapacityBar cell={cell} />
      <ol
        aria-label={label}
        style={{ listStyle: 'none', margin: '6px 0 0', padding: 0, display: 'grid', gap: 6 }}
      >
        {stops.map((card, index) => (
          <DayStop key={card.id} card={card} no={index + 1} onMove={(by) => moveBy(card, by)} />
        ))}
      </ol>
    </div>
  );
}
