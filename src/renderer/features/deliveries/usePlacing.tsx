import { App } from 'antd';
import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryCard } from '../../../shared/contract/deliveryShapes';
import type { CallError } from '../../../shared/contract/result';
import { DESK } from '../../../shared/domain/roleGroups';
import { TROUBLES, type Trouble } from '../../../shared/features/deliveries/contract';
import { asCallError } from '../../platform/errorText';
import { dateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { write } from '../../platform/write';
import { useReport } from '../../ui/useReport';
import { useUndoToast } from '../../ui/useUndoToast';
import { type PlaceRef, placeKey } from './deliveryText';

/** A placing, or (without a place) the sending of the van, that main refused, and why. */
export interface Refused {
  card: DeliveryCard;
  place: PlaceRef | null;
  packageIds: number[] | null;
  vehicleId: number | null;
  error: CallError;
  /** What the person was told of by now, this refusal included. */
  told: Trouble[];
  /** Where the van is sent: its stops, `card` among them. */
  sent: SentStop[];
  /** See `PlaceOptions`. */
  onSettled: (() => void) | undefined;
}

/** A stop that is sent, and what the person was told of it by now. */
export interface SentStop {
  card: DeliveryCard;
  despite: Trouble[];
}

interface PlaceOptions {
  packageIds?: number[] | null;
  vehicleId?: number | null;
  overrideReason?: string | null;
  /** With a reason: what the person was told of. */
  despite?: Trouble[];
  /** It stands there now, at once or by another way out of its refusal, or the owner is asked: its dialog can go. */
  onSettled?: (() => void) | undefined;
}

interface Placing {
  /** Who may plan; the others look. */
  canPlan: boolean;
  /** The card that was selected and looks for its place. */
  picked: DeliveryCard | null;
  pick(card: DeliveryCard): void;
  /** The stop that was placed last, a new object each time: the board takes the focus there. */
  landed: { id: number } | null;
  cancel(): void;
  /** Books or moves. A refusal opens its dialog; what was chosen for the booking stays beneath it. */
  place(card: DeliveryCard, place: PlaceRef, options?: PlaceOptions): Promise<void>;
  unschedule(card: DeliveryCard): Promise<void>;
  /** The van leaves with these stops; true when it did, a refusal opens its dialog. */
  dispatch(stops: SentStop[], overrideReason?: string | null): Promise<boolean>;
  refused: Refused | null;
  dismiss(): void;
  /** Said aloud by a screen reader. */
  announce(text: string): void;
  spoken: string;
  /** Opens the drawer of a stop. */
  openStop(id: number): void;
}

const Context = createContext<Placing | null>(null);

export function usePlacing(): Placing {
  const placing = use(Context);
  if (!placing) throw new Error('usePlacing outside of the delivery page');
  return placing;
}

const isRefusal = ({ reason }: CallError) =>
  reason !== undefined &&
  /^(slot_|crew_|vehicle_taken|goods_not_|no_address|too_early_|stops_not_ready)/.test(reason);
/** What a refusal is about, beside what was told before. */
const toldBy = ({ params }: CallError, before: Trouble[]): Trouble[] => {
  const trouble = TROUBLES.find((one) => one === params?.trouble) ?? 'place';
  return before.includes(trouble) ? before : [...before, trouble];
};
/** The stops with what a refusal says of each, beside what was told before. */
const toldOfEach = ({ fields = [] }: CallError, stops: SentStop[]): SentStop[] =>
  stops.map(({ card, despite }, i) => {
    const named = fields.filter(({ path }) => path === `stops.${i}.despite`);
    const told = TROUBLES.filter((one) => named.some(({ params }) => params?.trouble === one));
    return { card, despite: [...new Set([...despite, ...told])] };
  });
const seenAs = ({ id, version }: DeliveryCard) => `${id}/${version}`;
const isWaiting = ({ state }: DeliveryCard) => state === 'unscheduled' || state === 'moved';

interface Props {
  children: ReactNode;
  openStop: (id: number) => void;
  /** How people name a place: date, slot, crew. */
  nameOf: (place: PlaceRef) => { date: string; slot: string; crew: string };
}

/** What week, day and dialogs share: selecting, booking, moving, what was refused, what is said. */
export function PlacingProvider({ children, openStop, nameOf }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { actor } = useSession();
  const report = useReport();
  const undoToast = useUndoToast();
  const [picked, setPicked] = useState<DeliveryCard | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [spoken, setSpoken] = useState('');
  const [landed, setLanded] = useState<Placing['landed']>(null);
  // A card stands in the tray for a moment after it was placed; a second Enter there must not pick it up again.
  const gone = useRef(new Set<string>());
  const canPlan = DESK.includes(actor.role);

  const place = useCallback<Placing['place']>(
    async (card, at, options = {}) => {
      const { packageIds = null, vehicleId = null, overrideReason = null, despite = [], onSettled } = options;
      if (card.date !== null && placeKey(at) === placeKey(card as PlaceRef)) {
        onSettled?.();
        return;
      }
      const where = { id: card.id, version: card.version, ...at, vehicleId, overrideReason, despite };
      try {
        const now = isWaiting(card)
          ? await write('deliveries.book', { ...where, packageIds })
          : await write('deliveries.move', where);
        gone.current.add(seenAs(card));
        setPicked(null);
        setRefused(null);
        setLanded({ id: card.id });
        const text = t('deliveries.place.booked', { name: card.customerName, ...nameOf(at) });
        setSpoken(text);
        undoToast(text, () => void undo(card, now).catch(report));
        onSettled?.();
      } catch (error) {
        const failed = asCallError(error);
        if (isRefusal(failed)) {
          const told = toldBy(failed, despite);
          setRefused({ card, place: at, packageIds, vehicleId, error: failed, told, sent: [], onSettled });
        } else report(error);
      }
    },
    [t, report, undoToast, nameOf],
  );

  const dispatch = useCallback<Placing['dispatch']>(
    async (stops, overrideReason = null) => {
      try {
        await write('deliveries.dispatch', {
          stops: stops.map(({ card: { id, version }, despite }) => ({ id, version, despite })),
          overrideReason,
        });
        setRefused(null);
        return true;
      } catch (error) {
        const failed = asCallError(error);
        const sent = toldOfEach(failed, stops);
        const first = sent.find(({ despite }) => despite.length > 0);
        if (first && isRefusal(failed)) {
          const { card, despite: told } = first;
          const nowhere = { place: null, packageIds: null, vehicleId: null, onSettled: undefined };
          setRefused({ ...nowhere, card, error: failed, told, sent });
        } else report(error);
        return false;
      }
    },
    [report],
  );

  const unschedule = useCallback<Placing['unschedule']>(
    async (card) => {
      try {
        await write('deliveries.unschedule', { id: card.id, version: card.version });
        const text = t('deliveries.place.unscheduled', { name: card.customerName });
        setPicked(null);
        setSpoken(text);
        void message.success(text);
      } catch (error) {
        report(error);
      }
    },
    [t, message, report],
  );

  const value = useMemo<Placing>(
    () => ({
      canPlan,
      picked,
      landed,
      pick: (card) => {
        if (gone.current.has(seenAs(card))) return;
        setPicked(card);
        setSpoken(t('deliveries.place.picked', { name: card.customerName, packages: card.packages }));
      },
      cancel: () => {
        setPicked(null);
        setSpoken(t('deliveries.place.cancelled'));
      },
      place,
      unschedule,
      dispatch,
      refused,
      dismiss: () => setRefused(null),
      announce: setSpoken,
      spoken,
      openStop,
    }),
    [canPlan, picked, landed, place, unschedule, dispatch, refused, spoken, openStop, t],
  );
  return <Context value={value}>{children}</Context>;
}

/** Takes a booking or a move back. */
async function undo(before: DeliveryCard, now: DeliveryCard): Promise<void> {
  const booked = isWaiting(before);
  await write(booked ? 'deliveries.undoBook' : 'deliveries.undoMove', { id: now.id, version: now.version });
}

/** The date, time and crew of an error's parameters, as people read them. */
export function useRefusalText() {
  const { t } = useTranslation();
  const { today } = useSession();
  return ({ params = {} }: CallError) => {
    const { nextDate, nextSlot, nextCrew, nextSlotId, nextCrewId } = params;
    const next: PlaceRef | null =
      typeof nextDate === 'string' && typeof nextSlotId === 'number' && typeof nextCrewId === 'number'
        ? { date: nextDate, slotId: nextSlotId, crewId: nextCrewId }
        : null;
    const nextText = next
      ? t('deliveries.refused.next', {
          date: dateText(next.date, today),
          slot: nextSlot,
          crew: nextCrew,
        })
      : null;
    return { next, nextText, overridable: params.overridable === 1, askable: params.askable === 1 };
  };
}
