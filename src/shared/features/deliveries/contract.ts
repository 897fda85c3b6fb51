import { z } from 'zod';
import { command, DESK, EVERYONE, query } from '../../contract/call';
import {
  deliveryBoard,
  deliveryCard,
  deliveryDetail,
  deliveryListRow,
  freeSlot,
} from '../../contract/deliveryShapes';
import {
  fenAmount,
  localDate,
  optionalCode,
  optionalDate,
  optionalRecordId,
  optionalText,
  recordId,
  text,
  version,
  whole,
} from '../../contract/fields';
import { page, pageInput } from '../../contract/paging';
import { DELIVERY_KINDS, OLD_FURNITURE_RESULTS, PAYMENT_METHODS } from '../../domain/productCodes';
import { DELIVERY_STATES } from '../../domain/states/delivery';

/** Those who report what happened at the customer's door. */
const REPORTERS = [...DESK, 'delivery'] as const;

export const DELIVERY_OUTCOMES = ['signed', 'partly_signed', 'refused', 'moved'] as const;

const place = { date: localDate, slotId: recordId('slots'), crewId: recordId('crews') };
const guard = { id: recordId('deliveries'), version };
/** Where a delivery is to go, and what of it. */
export const fullPlace = z.strictObject({
  ...place,
  vehicleId: optionalRecordId('vehicles'),
  packageIds: z.array(recordId('order_packages')).max(2000).nullish(),
});
/** What may stand in the way and the owner may go ahead with: the slot, goods that are not here, no address, a day far ahead. */
export const TROUBLES = ['place', 'goods', 'address', 'day'] as const;
export type Trouble = (typeof TROUBLES)[number];
const despite = z.array(z.enum(TROUBLES)).max(TROUBLES.length);
/** The owner's reason for going ahead all the same, refused from anybody else; and what the owner was told of. */
const override = {
  overrideReason: optionalText(200),
  despite: despite.default(['place']),
};

export const deliveryFilters = {
  states: z.array(z.enum(DELIVERY_STATES)).max(DELIVERY_STATES.length).default([]),
  kind: optionalCode(DELIVERY_KINDS),
  crewId: optionalRecordId('crews'),
  from: optionalDate,
  to: optionalDate,
  /** Number, customer or phone. */
  q: optionalText(60),
};
export const deliveriesContract = {
  /** Crews × days × slots with their stops in order, what is used and what fits. */
  'deliveries.board': query(
    EVERYONE,
    () => z.strictObject({ from: localDate, days: whole(1, 14) }),
    () => deliveryBoard,
  ),
  /** What waits for a date, the earliest promised first. */
  'deliveries.waiting': query(
    EVERYONE,
    () =>
      z.strictObject({
        district: optionalText(40),
        q: optionalText(60),
        orderId: optionalRecordId('orders'),
      }),
    () => z.object({ rows: z.array(deliveryCard), total: z.int(), districts: z.array(z.string()) }),
  ),
  /** The next slots into which a delivery (or these of its packages) goes, soonest first, on days on which all of it is here, or on its present day. */
  'deliveries.freeSlots': query(
    EVERYONE,
    () =>
      z.strictObject({
        id: recordId('deliveries'),
        packageIds: z.array(recordId('order_packages')).max(2000).nullish(),
        from: optionalDate,
        limit: whole(1, 60).default(12),
      }),
    () => z.array(freeSlot),
  ),
  'deliveries.list': query(
    EVERYONE,
    () => z.strictObject({ ...deliveryFilters, ...pageInput }),
    () => page(deliveryListRow),
  ),
  'deliveries.get': query(
    EVERYONE,
    () => z.strictObject({ id: recordId('deliveries') }),
    () => deliveryDetail,
  ),

  /**
   * Gives a waiting delivery its date, slot and crew. With `packageIds` only these travel; the rest waits on.
   * Without a vehicle the crew takes its usual one.
   */
  'deliveries.book': command(
    DESK,
    () =>
      z.strictObject({
        ...guard,
        ...place,
        vehicleId: optionalRecordId('vehicles'),
        packageIds: z.array(recordId('order_packages')).max(2000).nullish(),
        ...override,
      }),
    () => deliveryCard,
  ),
  /** Takes back the booking that one has just made: the delivery waits again as it did, for the date it was promised for. */
  'deliveries.undoBook': command(
    DESK,
    () => z.strictObject(guard),
    () => deliveryCard,
  ),
  /** Another day, slot or crew for a booked delivery. A new time means that the customer is to be reminded anew. */
  'deliveries.move': command(
    DESK,
    () =>
      z.strictObject({
        ...guard,
        ...place,
        vehicleId: optionalRecordId('vehicles'),
        ...override,
      }),
    () => deliveryCard,
  ),
  /** Takes back the move that one has just made: the stop stands again where it was, with what the owner had allowed there. */
  'deliveries.undoMove': command(
    DESK,
    () => z.strictObject(guard),
    () => deliveryCard,
  ),
  /** Asks the owner for a place beyond the capacity, or for goods or an address that are missing; the yes books it. */
  'deliveries.askOverride': command(
    DESK,
    () => z.strictObject({ ...guard, ...fullPlace.shape, reason: text(200) }),
    () => z.null(),
  ),
  /** The same for sending the van; the yes sends it. */
  'deliveries.askDispatch': command(
    DESK,
    () => z.strictObject({ ...guard, reason: text(200) }),
    () => z.null(),
  ),
  /** All stops of a crew's slot in the order in which they are driven. */
  'deliveries.reorder': command(
    DESK,
    () => z.strictObject({ ...place, stops: z.array(z.strictObject(guard)).max(50) }),
    () => z.null(),
  ),
  'deliveries.unschedule': command(
    DESK,
    () => z.strictObject(guard),
    () => z.null(),
  ),
  'deliveries.update': command(
    DESK,
    () =>
      z.strictObject({
        ...guard,
        vehicleId: optionalRecordId('vehicles'),
        driver: optionalText(30),
        oldFurnitureRemoval: optionalText(80),
        remarks: optionalText(200),
      }),
    () => deliveryCard,
  ),

  /** The customer was told: date and slot are confirmed. */
  'deliveries.remind': command(
    DESK,
    () => z.strictObject(guard),
    () => deliveryCard,
  ),
  /**
   * The van is loaded and sent; several stops at once. Refused where goods or the address are missing, or days ahead, with all
   * such stops by name (`fields`); the owner's reason holds for what each stop says that the owner was told of.
   */
  'deliveries.dispatch': command(
    DESK,
    () =>
      z.strictObject({
        stops: z
          .array(z.strictObject({ ...guard, despite: despite.default([]) }))
          .min(1)
          .max(50),
        overrideReason: override.overrideReason,
      }),
    () => z.null(),
  ),
  'deliveries.onTheWay': command(
    REPORTERS,
    () => z.strictObject(guard),
    () => deliveryCard,
  ),
  /** It had not set off: the van stands dispatched again, and can be moved or called back. */
  'deliveries.undoOnTheWay': command(
    DESK,
    () => z.strictObject(guard),
    () => deliveryCard,
  ),
  /**
   * What happened at the door. `partly_signed` names the result of every package; `moved` the new date, and with
   * slot and crew it is booked there at once.
   */
  'deliveries.result': command(
    REPORTERS,
    () =>
      z.strictObject({
        ...guard,
        outcome: z.enum(DELIVERY_OUTCOMES),
        packages: z
          .array(
            z.strictObject({
              packageId: recordId('order_packages'),
              result: z.enum(['signed', 'refused', 'missing']),
            }),
          )
          .max(2000)
          .default([]),
        receiver: optionalText(30),
        note: optionalText(200),
        /** Where old furniture was to be taken, and only there: how much of it was. */
        oldFurnitureTaken: optionalCode(OLD_FURNITURE_RESULTS),
        collectedFen: fenAmount.nullish(),
        collectedMethod: optionalCode(PAYMENT_METHODS),
        newDate: optionalDate,
        newSlotId: optionalRecordId('slots'),
        newCrewId: optionalRecordId('crews'),
      }),
    () => deliveryCard,
  ),
  /** The customer was asked whether all is well. */
  'deliveries.revisit': command(
    DESK,
    () => z.strictObject({ ...guard, note: text(200) }),
    () => deliveryCard,
  ),

  /** A job of the fitters after delivery; it waits in the tray and is booked like a delivery. */
  'deliveries.planInstallation': command(
    DESK,
    () => z.strictObject({ orderId: recordId('orders') }),
    () => deliveryCard,
  ),
  'deliveries.planRevisit': command(
    DESK,
    () => z.strictObject({ orderId: recordId('orders') }),
    () => deliveryCard,
  ),
  /** Gives up a job; a delivery's goods always travel some day. */
  'deliveries.cancelJob': command(
    DESK,
    () => z.strictObject(guard),
    () => z.null(),
  ),
};
