import type { LocalDate } from '../../../shared/domain/dates';
import { allHereFrom } from '../../../shared/domain/packagesHere';
import type { deliveriesContract } from '../../../shared/features/deliveries/contract';
import type { HandlersFor } from '../../core/handlers';
import { getRecord, updateRecord } from '../../database/records';
import { deliveries } from '../../database/schema';
import { fieldError } from '../../system/errors';
import { loadOf } from '../orders';
import { readBoard } from './board';
import { book, move, reorder, seen, unschedule } from './booking';
import { countDeliveries, deliveryPage, getCard, waitingDeliveries } from './deliveries.repository';
import { deliveryDetail } from './deliveryDetail';
import { cancelJob, planJob } from './jobs';
import { oldFurnitureOfOrder } from './oldFurniture';
import { askDispatch, askOverride } from './overrideRequest';
import { chosenPackages, packagesOf } from './packages';
import { goodsSuit } from './readiness';
import { dispatchStops, onTheWay, remind, report, revisit, undoOnTheWay } from './results';
import { findFreeSlots, requireVehicle } from './slotLoad';
import { undoBook, undoMove } from './undoMove';

export const deliveriesHandlers: HandlersFor<typeof deliveriesContract> = {
  'deliveries.board': ({ from, days }, context) => readBoard(context, from, days),
  'deliveries.waiting': (filters, { db }) => waitingDeliveries(db, filters),

  'deliveries.freeSlots': ({ id, packageIds, from, limit }, context) => {
    const delivery = getRecord(context, deliveries, id);
    const chosen = chosenPackages(packagesOf(context.db, id), packageIds);
    const asked = from ?? context.today;
    const here = allHereFrom(chosen, context.today);
    // The search looks some weeks ahead, which are to begin where the goods are here.
    const first = delivery.date === null && here !== null && here > asked ? here : asked;
    return findFreeSlots(context, loadOf(chosen), {
      ...{ from: first, limit, withoutId: id },
      suits: (date) => goodsSuit(delivery, chosen, date),
    });
  },

  'deliveries.list': ({ cursor, direction, limit, ...filters }, { db }) => ({
    ...deliveryPage(db, filters, { cursor, direction, limit }),
    total: cursor ? null : countDeliveries(db, filters),
  }),
  'deliveries.get': ({ id }, context) => deliveryDetail(context, id),

  'deliveries.book': (input, context) => {
    book(context, input);
    return getCard(context.db, input.id);
  },
  'deliveries.undoBook': (input, context) => {
    undoBook(context, input);
    return getCard(context.db, input.id);
  },
  'deliveries.move': (input, context) => {
    move(context, input);
    return getCard(context.db, input.id);
  },
  'deliveries.undoMove': (input, context) => {
    undoMove(context, input);
    return getCard(context.db, input.id);
  },
  'deliveries.askOverride': (input, context) => {
    askOverride(context, input);
    return null;
  },
  'deliveries.askDispatch': (input, context) => {
    askDispatch(context, input);
    return null;
  },
  'deliveries.reorder': (input, context) => {
    reorder(context, input);
    return null;
  },
  'deliveries.unschedule': (input, context) => {
    unschedule(context, input);
    return null;
  },
  'deliveries.update': ({ id, version, ...patch }, context) => {
    const before = seen(context, id, version);
    if (patch.vehicleId !== null && patch.vehicleId !== before.vehicleId) {
      if (before.date === null || before.slotId === null || before.crewId === null) {
        throw fieldError('vehicleId', 'invalid');
      }
      const place = { date: before.date as LocalDate, slotId: before.slotId, crewId: before.crewId };
      requireVehicle(context.db, place, patch.vehicleId);
    }
    // The order's own words stay the order's: the stop follows when they change.
    const isOfOrder = patch.oldFurnitureRemoval === oldFurnitureOfOrder(context.db, before.orderId);
    updateRecord(context, deliveries, id, version, {
      ...patch,
      oldFurnitureRemoval: isOfOrder ? null : patch.oldFurnitureRemoval,
    });
    return getCard(context.db, id);
  },

  'deliveries.remind': (input, context) => {
    remind(context, input);
    return getCard(context.db, input.id);
  },
  'deliveries.dispatch': (input, context) => {
    dispatchStops(context, input);
    return null;
  },
  'deliveries.onTheWay': (input, context) => {
    onTheWay(context, input);
    return getCard(context.db, input.id);
  },
  'deliveries.undoOnTheWay': (input, context) => {
    undoOnTheWay(context, input);
    return getCard(context.db, input.id);
  },
  'deliveries.result': (input, context) => {
    report(context, input);
    return getCard(context.db, input.id);
  },
  'deliveries.revisit': (input, context) => {
    revisit(context, input);
    return getCard(context.db, input.id);
  },

  'deliveries.planInstallation': ({ orderId }, context) =>
    getCard(context.db, planJob(context, orderId, 'installation')),
  'deliveries.planRevisit': ({ orderId }, context) =>
    getCard(context.db, planJob(context, orderId, 'revisit')),
  'deliveries.cancelJob': (input, context) => {
    cancelJob(context, input);
    return null;
  },
};
