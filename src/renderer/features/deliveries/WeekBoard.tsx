import { Typography } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryCard } from '../../../shared/contract/deliveryShapes';
import { dateText, nearDateText, slotName } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { useBusy } from '../../ui/useBusy';
import { type Board, type PlaceRef, placeKey } from './deliveryText';
import { SlotCell, verdictOf } from './SlotCell';
import { usePlacing } from './usePlacing';

interface Props {
  board: Board;
  /** Another week, -1 or 1, when the arrows leave this one. */
  onTurn: (weeks: number) => void;
  onOpenDay: (date: string) => void;
}

/** Rows crews, columns days, cells split in slots. While a card is selected, the arrow keys walk over the cells. */
export function WeekBoard({ board, onTurn, onOpenDay }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const placing = usePlacing();
  const { picked, landed, announce, place, cancel } = placing;
  const [aim, setAim] = useState<PlaceRef | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const cells = useMemo(() => new Map(board.cells.map((cell) => [placeKey(cell), cell])), [board]);

  const nameOf = (at: PlaceRef) => {
    const slot = board.slots.find(({ id }) => id === at.slotId);
    return {
      crew: board.crews.find(({ id }) => id === at.crewId)?.name ?? '',
      date: nearDateText(at.date, today),
      slot: slot ? slotName(slot) : '',
    };
  };

  // A second Enter while the first is on its way places nothing.
  const { run } = useBusy();
  const placeOnce = (card: DeliveryCard, at: PlaceRef) => run(() => place(card, at));

  const say = (at: PlaceRef) => {
    const cell = cells.get(placeKey(at));
    if (!cell || !picked) return;
    announce(
      t('deliveries.place.target', {
        ...nameOf(at),
        load: t('deliveries.load', { used: cell.used.stops, limit: cell.capacity.stops }),
        verdict: t(`deliveries.place.${verdictOf(cell, picked)}`),
      }),
    );
    box.current?.querySelector(`[data-cell="${placeKey(at)}"]`)?.scrollIntoView({ block: 'nearest' });
  };

  // A freshly picked card aims at the first cell that takes it, or, of another week, at the same place of this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a card is picked or the week turns.
  useEffect(() => {
    if (!picked) {
      setAim(null);
      return;
    }
    if (aim && cells.has(placeKey(aim))) return;
    const first =
      board.cells.find((cell) => verdictOf(cell, picked) === 'fits') ??
      board.cells.find((cell) => !cell.past) ??
      board.cells[0];
    const target =
      board.dates
        .flatMap((date) =>
          board.slots.flatMap((slot) =>
            board.crews.map((crew) => ({ date, slotId: slot.id, crewId: crew.id })),
          ),
        )
        .find((at) => {
          const cell = cells.get(placeKey(at));
          return cell && verdictOf(cell, picked) === 'fits';
        }) ?? first;
    if (!target) return;
    setAim(target);
    say(target);
  }, [picked, board]);

  // The card leaves the tray, and the focus with it: it goes on where the stop is now.
  const followed = useRef(landed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stop is there once the board has come anew.
  useEffect(() => {
    if (landed === null || followed.current === landed) return;
    const stop = box.current?.querySelector<HTMLElement>(`[data-stop="${landed.id}"]`);
    if (!stop) return;
    followed.current = landed;
    const at = document.activeElement;
    if (at === null || at === document.body || at.closest('aside')) stop.focus();
  }, [landed, board]);

  // Keys are heard wherever the focus is, so that the selected card need not keep it.
  useEffect(() => {
    if (!picked || !aim || placing.refused) return;
    const walk = (event: KeyboardEvent) => {
      if (!isOfPage(event.target, box.current)) return;
      if (event.key === 'Enter' && isOtherButton(event.target)) return;
      const rows = board.crews.flatMap((crew) => board.slots.map((slot) => [crew.id, slot.id] as const));
      const row = rows.findIndex(([crewId, slotId]) => crewId === aim.crewId && slotId === aim.slotId);
      const column = board.dates.indexOf(aim.date);
      const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
      if (event.key === 'Escape') cancel();
      else if (event.key === 'Enter') void placeOnce(picked, aim);
      else if (step) {
        const [down = 0, right = 0] = step;
        const day = column + right;
        const [crewId, slotId] = rows[Math.min(Math.max(row + down, 0), rows.length - 1)] ?? [];
        if (crewId === undefined || slotId === undefined) return;
        const date = dayjs(aim.date).add(right, 'day').format('YYYY-MM-DD');
        const next = { date, crewId, slotId };
        setAim(next);
        if (day < 0 || day >= board.dates.length) onTurn(Math.sign(right));
        else say(next);
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', walk, true);
    return () => window.removeEventListener('keydown', walk, true);
  });

  return (
    <section ref={box} aria-label={t('deliveries.board')} style={{ flex: 1, minWidth: 0, overflow: 'auto' }}>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: `58px repeat(${board.dates.length}, minmax(0, 1fr))`,
          minHeight: '100%',
          alignContent: 'start',
        }}
      >
        <div style={{ ...HEAD, borderLeft: 'none' }} />
        {board.dates.map((date) => (
          <button
            type="button"
            key={date}
            onClick={() => onOpenDay(date)}
            aria-current={date === today ? 'date' : undefined}
            style={{
              ...HEAD,
              cursor: 'pointer',
              background: date === today ? COLORS.accent : isWeekend(date) ? WEEKEND_HEAD : '#f4f0e8',
              color: date === today ? '#fff' : COLORS.ink,
            }}
          >
            {dateText(date, today)}
          </button>
        ))}
        {board.crews.map((crew, row) => (
          <CrewRow key={crew.id} name={crew.name} members={crew.members} first={row === 0}>
            {board.dates.map((date) => (
              <div
                key={date}
                style={{
                  ...DAY,
                  background: date === today ? TODAY : isWeekend(date) ? WEEKEND : COLORS.card,
                }}
              >
                {board.slots.map((slot) => {
                  const at = { date, slotId: slot.id, crewId: crew.id };
                  const cell = cells.get(placeKey(at));
                  if (!cell) return null;
                  const name = nameOf(at);
                  return (
                    <SlotCell
                      key={slot.id}
                      cell={cell}
                      label={`${name.crew} ${dateText(date, today)} ${name.slot}`}
                      slotLabel={slotName(slot)}
                      aimed={aim !== null && placeKey(aim) === placeKey(at)}
                      onAim={() => setAim(at)}
                    />
                  );
                })}
              </div>
            ))}
          </CrewRow>
        ))}
      </div>
    </section>
  );
}

function CrewRow({
  name,
  members,
  first,
  children,
}: {
  name: string;
  members: string | null;
  first: boolean;
  children: React.ReactNode;
}) {
  return (
    <div style={{ display: 'contents' }}>
      <div
        style={{
          padding: '8px 6px',
          borderTop: first ? 'none' : LINE,
          borderBottom: LINE,
          background: COLORS.paper,
        }}
      >
        <Typography.Text strong>{name}</Typography.Text>
        {members && (
          <div style={{ fontSize: 11, color: COLORS.inkSoft, lineHeight: 1.35, marginTop: 2 }}>{members}</div>
        )}
      </div>
      {children}
    </div>
  );
}

/** Not in a dialog or menu that lies over the page, and not in a field. */
const isOfPage = (target: EventTarget | null, board: HTMLElement | null) =>
  target instanceof Element &&
  !target.matches('input, textarea') &&
  (target === document.body || (board?.closest('body > *')?.contains(target) ?? false));
/** A button that Enter presses: any but the selected card. */
const isOtherButton = (target: EventTarget | null) =>
  target instanceof Element && target.matches('button:not([aria-pressed="true"]), a[href]');
const isWeekend = (date: string) => [0, 6].includes(dayjs(date).day());
const LINE = `1px solid ${COLORS.line}`;
const TODAY = '#f2f7f3';
const WEEKEND = '#fbf7ee';
const WEEKEND_HEAD = '#efe6d3';
const HEAD = {
  position: 'sticky',
  top: 0,
  zIndex: 2,
  padding: '6px 4px',
  font: 'inherit',
  fontSize: 13,
  textAlign: 'center',
  border: 'none',
  borderLeft: LINE,
  borderBottom: LINE,
  background: '#f4f0e8',
} as const;
const DAY = {
  display: 'grid',
  gap: 2,
  alignContent: 'start',
  gridTemplateColumns: 'minmax(0, 1fr)',
  padding: 2,
  minWidth: 0,
  borderLeft: LINE,
  borderBottom: LINE,
} as const;
