import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Tooltip } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryCard } from '../../../shared/contract/deliveryShapes';
import { capacityLevel, fits, type Load } from '../../../shared/domain/slots';
import { COLORS } from '../../platform/theme';
import { type BoardCell, cubicMetres, LEVEL_COLORS } from './deliveryText';
import { StopCard } from './StopCard';
import { usePlacing } from './usePlacing';

const loadOfCard = (card: DeliveryCard): Load => ({
  stops: 1,
  packages: card.packages,
  volumeDm3: card.volumeDm3,
});

/** Whether a card may go into a cell, as far as the board can tell; main decides. */
export function verdictOf(cell: BoardCell, card: DeliveryCard): 'fits' | 'tooFull' | 'past' | 'blocked' {
  if (cell.past) return 'past';
  if (cell.blocked !== null || cell.capacity.stops === 0) return 'blocked';
  if (cell.stops.some(({ id }) => id === card.id)) return 'fits';
  return fits(cell.used, loadOfCard(card), cell.capacity) ? 'fits' : 'tooFull';
}

/** How full a cell is: green, amber from 80 %, red when full, by its fullest measure. */
export function CapacityBar({ cell }: { cell: BoardCell }) {
  const { t } = useTranslation();
  const level = capacityLevel(cell.used, cell.capacity);
  const share = (used: number, limit: number) => (limit > 0 ? used / limit : used > 0 ? 1 : 0);
  const percent = Math.min(
    100,
    Math.round(
      100 *
        Math.max(
          share(cell.used.stops, cell.capacity.stops),
          share(cell.used.packages, cell.capacity.packages),
          share(cell.used.volumeDm3, cell.capacity.volumeDm3),
        ),
    ),
  );
  return (
    <Tooltip
      title={`${t(`deliveries.level.${level}`)} · ${t('deliveries.loadDetail', {
        stops: cell.used.stops,
        maxStops: cell.capacity.stops,
        packages: cell.used.packages,
        maxPackages: cell.capacity.packages,
        volume: cubicMetres(cell.used.volumeDm3),
        maxVolume: cubicMetres(cell.capacity.volumeDm3),
      })}`}
    >
      <div
        role="progressbar"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-label={t(`deliveries.level.${level}`)}
        style={{ height: 4, borderRadius: 2, background: '#ece6da', overflow: 'hidden' }}
      >
        <div style={{ width: `${percent}%`, height: '100%', background: LEVEL_COLORS[level] }} />
      </div>
    </Tooltip>
  );
}

interface Props {
  cell: BoardCell;
  /** Name of crew, day and slot together. */
  label: string;
  slotLabel: string;
  aimed: boolean;
  onAim: () => void;
}

/** One slot of a crew's day: a place to drop on, its load, its stops. */
export function SlotCell({ cell, label, slotLabel, aimed, onAim }: Props) {
  const { t } = useTranslation();
  const ref = useRef<HTMLElement>(null);
  const [over, setOver] = useState<DeliveryCard | null>(null);
  const { picked, place, canPlan } = usePlacing();
  const { date, slotId, crewId, past } = cell;
  useEffect(() => {
    const element = ref.current;
    if (!element || !canPlan || past) return;
    const cardOf = (data: Record<string | symbol, unknown>) => data.card as DeliveryCard;
    return dropTargetForElements({
      element,
      onDragEnter: ({ source }) => setOver(cardOf(source.data)),
      onDragLeave: () => setOver(null),
      onDrop: ({ source }) => {
        setOver(null);
        void place(cardOf(source.data), { date, slotId, crewId });
      },
    });
  }, [canPlan, past, place, date, slotId, crewId]);

  const candidate = over ?? picked;
  const verdict = candidate ? verdictOf(cell, candidate) : null;
  const hot = over !== null || aimed;
  const closed = cell.blocked !== null || cell.capacity.stops === 0;
  const edge = hot ? (verdict === 'fits' ? COLORS.accent : COLORS.bad) : 'transparent';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses a cell by the arrow keys of the board.
    <section
      ref={ref}
      aria-label={label}
      aria-current={aimed ? 'location' : undefined}
      data-cell={`${date}/${crewId}/${slotId}`}
      onClick={() => {
        if (picked && !past) void place(picked, { date, slotId, crewId });
      }}
      // By its own way only: the board scrolls under a mouse that rests while the arrow keys choose.
      onMouseMove={({ movementX, movementY }) => {
        if (picked && !aimed && (movementX !== 0 || movementY !== 0)) onAim();
      }}
      style={{
        padding: '3px 4px 4px',
        borderRadius: 6,
        minHeight: 40,
        boxShadow: `inset 0 0 0 2px ${edge}`,
        background: hot && verdict === 'fits' ? COLORS.accentSoft : closed || past ? CLOSED : 'transparent',
        opacity: picked && verdict !== 'fits' && !hot ? 0.5 : 1,
        cursor: picked ? (past ? 'not-allowed' : 'copy') : 'default',
      }}
    >
      <div
        style={{
          ...{ display: 'flex', flexWrap: 'wrap', columnGap: 6, justifyContent: 'space-between' },
          ...{ fontSize: 11, color: COLORS.inkSoft },
        }}
      >
        <span>{slotLabel}</span>
        <span>
          {past
            ? t('deliveries.place.past')
            : cell.capacity.stops > 0 &&
              t('deliveries.load', { used: cell.used.stops, limit: cell.capacity.stops })}
        </span>
      </div>
      {closed ? (
        <div
          style={{
            fontSize: 11,
            // Stops that nobody will drive are to be moved.
            color: cell.stops.length > 0 ? COLORS.bad : COLORS.inkSoft,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
          }}
        >
          {cell.blocked === null ? t('deliveries.off') : t('deliveries.blocked', { reason: cell.blocked })}
        </div>
      ) : (
        <CapacityBar cell={cell} />
      )}
      <div style={{ display: 'grid', gap: 3, marginTop: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {cell.stops.map((card) => (
          <StopCard key={card.id} card={card} />
        ))}
      </div>
    </section>
  );
}

const CLOSED = 'repeating-linear-gradient(135deg, #f3eee4 0 6px, #faf8f4 6px 12px)';
