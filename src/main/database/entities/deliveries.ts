import { sql } from 'drizzle-orm';
import { DELIVERY_MOVES } from '../../../shared/domain/states/delivery';
import {
  blockedDays,
  crewCapacities,
  crews,
  deliveries,
  deliveryPackages,
  orders,
  slots,
  vehicles,
} from '../schema';
import { defineEntity, PLAIN } from './entity';
import { DOCUMENT } from './searched';
import { allowed } from './states';
import { TO_EVERYONE } from './visible';

export const deliveriesEntity = defineEntity({
  ...PLAIN,
  table: deliveries,
  name: deliveries.number,
  namedBy: ['deliveryId'],
  partOf: { table: orders, by: deliveries.orderId },
  states: { column: deliveries.state, legal: allowed(DELIVERY_MOVES) },
  counted: true,
  personal: {
    emptied: ['receiver', 'remarks', 'resultNote', 'oldFurnitureRemoval', 'overrideReason'],
    shopWords: { driver: vehicles.driver },
    finishesOrders: true,
  },
  // All of the board and the list; of an order and its customer only what stands on a delivery.
  visibleTo: TO_EVERYONE,
  search: {
    letter: 'd',
    document: { prefix: 'DL', others: ['SO'] },
    hits: sql`
    SELECT ${DOCUMENT}, o.community AS address, coalesce(x.date, x.promised_date) AS date, NULL AS totalFen
    FROM deliveries x JOIN orders o ON o.id = x.order_id JOIN customers c ON c.id = o.customer_id`,
  },
  timeline: {
    kind: 'delivery',
    of: (id) => sql`
    SELECT d.id, coalesce(d.finished_at, d.dispatched_at, d.created_at), d.created_by, d.number, d.state, d.kind,
      NULL, NULL, d.date, NULL, coalesce(d.result_note, d.remarks), NULL, o.id
    FROM orders o JOIN deliveries d ON d.order_id = o.id WHERE o.customer_id = ${id}`,
  },
});

export const deliveryPackagesEntity = defineEntity({ ...PLAIN, table: deliveryPackages });

export const crewsEntity = defineEntity({
  ...PLAIN,
  table: crews,
  name: crews.name,
  namedBy: ['crewId'],
  visibleTo: TO_EVERYONE,
});

export const crewCapacitiesEntity = defineEntity({
  ...PLAIN,
  table: crewCapacities,
  partOf: { table: crews, by: crewCapacities.crewId },
});

export const vehiclesEntity = defineEntity({
  ...PLAIN,
  table: vehicles,
  name: vehicles.plate,
  namedBy: ['vehicleId'],
  visibleTo: TO_EVERYONE,
  partOf: { table: crews, by: vehicles.crewId },
});

export const slotsEntity = defineEntity({
  ...PLAIN,
  table: slots,
  name: slots.name,
  namedBy: ['slotId'],
  visibleTo: TO_EVERYONE,
});

export const blockedDaysEntity = defineEntity({ ...PLAIN, table: blockedDays, visibleTo: TO_EVERYONE });
