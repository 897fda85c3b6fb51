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
import { OF_ORDER } from './personal';
import { allowed } from './states';

export const deliveriesEntity = defineEntity({
  table: deliveries,
  name: deliveries.number,
  partOf: { table: orders, by: deliveries.orderId },
  states: { column: deliveries.state, legal: allowed(DELIVERY_MOVES) },
  counted: true,
  personal: {
    of: OF_ORDER,
    emptied: ['receiver', 'remarks', 'resultNote', 'oldFurnitureRemoval', 'overrideReason'],
    shopWords: { driver: vehicles.driver },
    finishesOrders: true,
  },
});

export const deliveryPackagesEntity = defineEntity({ ...PLAIN, table: deliveryPackages });

export const crewsEntity = defineEntity({ ...PLAIN, table: crews, name: crews.name });

export const crewCapacitiesEntity = defineEntity({
  ...PLAIN,
  table: crewCapacities,
  partOf: { table: crews, by: crewCapacities.crewId },
});

export const vehiclesEntity = defineEntity({
  ...PLAIN,
  table: vehicles,
  name: vehicles.plate,
  partOf: { table: crews, by: vehicles.crewId },
});

export const slotsEntity = defineEntity({ ...PLAIN, table: slots, name: slots.name });

export const blockedDaysEntity = defineEntity({ ...PLAIN, table: blockedDays });
