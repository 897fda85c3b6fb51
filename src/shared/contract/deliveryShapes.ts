import { z } from 'zod';
import {
  DELIVERY_KINDS,
  OLD_FURNITURE_RESULTS,
  PACKAGE_RESULTS,
  PACKAGE_STATES,
} from '../domain/productCodes';
import { DELIVERY_STATES } from '../domain/states/delivery';

/** A stop on the board or a delivery in the tray. */
export const deliveryCard = z.object({
  id: z.int(),
  version: z.int(),
  number: z.string(),
  kind: z.enum(DELIVERY_KINDS),
  state: z.enum(DELIVERY_STATES),
  orderId: z.int(),
  orderNumber: z.string(),
  customerId: z.int(),
  customerName: z.string(),
  phone: z.string().nullable(),
  phone2: z.string().nullable(),
  district: z.string().nullable(),
  community: z.string().nullable(),
  building: z.string().nullable(),
  unit: z.string().nullable(),
  room: z.string().nullable(),
  floor: z.int().nullable(),
  hasLift: z.boolean().nullable(),
  date: z.string().nullable(),
  slotId: z.int().nullable(),
  crewId: z.int().nullable(),
  vehicleId: z.int().nullable(),
  driver: z.string().nullable(),
  stopNo: z.int().nullable(),
  promisedDate: z.string().nullable(),
  packages: z.int(),
  /** Of `packages`, how many are in the house. */
  arrived: z.int(),
  volumeDm3: z.int(),
  /** What the stop is to collect of what the customer owes now, in fen; negative when we owe the customer. */
  balanceFen: z.int(),
  /** Where the balance is collected by another stop of the order on that day, its number; `balanceFen` is 0 then. */
  collectedWith: z.string().nullable(),
  overrideReason: z.string().nullable(),
  remarks: z.string().nullable(),
  resultNote: z.string().nullable(),
});
export type DeliveryCard = z.infer<typeof deliveryCard>;

const amounts = z.object({ stops: z.int(), packages: z.int(), volumeDm3: z.int() });

const boardCell = z.object({
  crewId: z.int(),
  slotId: z.int(),
  date: z.string(),
  capacity: amounts,
  used: amounts,
  /** Why nobody drives then, if so. */
  blocked: z.string().nullable(),
  past: z.boolean(),
  stops: z.array(deliveryCard),
});

/** The days, crews and slots of a board, with the stops in each. */
export const deliveryBoard = z.object({
  dates: z.array(z.string()),
  slots: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      nameEn: z.string(),
      startTime: z.string(),
      endTime: z.string(),
    }),
  ),
  crews: z.array(z.object({ id: z.int(), name: z.string(), members: z.string().nullable() })),
  cells: z.array(boardCell),
});

/** A slot of a crew that has room for a load. */
export const freeSlot = z.object({
  date: z.string(),
  slotId: z.int(),
  slotName: z.string(),
  slotNameEn: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  crewId: z.int(),
  crewName: z.string(),
  /** What is left before this load. */
  left: amounts,
});

const deliveryPackage = z.object({
  packageId: z.int(),
  lineId: z.int(),
  lineName: z.string(),
  model: z.string().nullable(),
  color: z.string().nullable(),
  roomName: z.string().nullable(),
  no: z.int(),
  ofLine: z.int(),
  volumeDm3: z.int(),
  state: z.enum(PACKAGE_STATES),
  /** Local date on which its line is expected. */
  expectedDate: z.string().nullable(),
  result: z.enum(PACKAGE_RESULTS),
});

/** Everything about one delivery. */
export const deliveryDetail = deliveryCard.extend({
  packageList: z.array(deliveryPackage),
  /** Pieces of the order that come after this trip; see `packagesLater`. */
  packagesLater: z.int(),
  /** Of the order. */
  orderNote: z.string().nullable(),
  fitsLift: z.boolean().nullable(),
  carryingDistanceM: z.int().nullable(),
  /** Of the delivery, else of its order, as the slip has it. */
  oldFurnitureRemoval: z.string().nullable(),
  /** Whether the crew took it; null before anybody said. */
  oldFurnitureTaken: z.enum(OLD_FURNITURE_RESULTS).nullable(),
  /** Another stop of the order has taken a part of it. */
  oldFurniturePartTaken: z.boolean(),
  needsInstallation: z.boolean(),
  sellerName: z.string().nullable(),
  crewName: z.string().nullable(),
  slotName: z.string().nullable(),
  slotNameEn: z.string().nullable(),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  plate: z.string().nullable(),
  receiver: z.string().nullable(),
  collectedFen: z.int(),
  remindedAt: z.int().nullable(),
  dispatchedAt: z.int().nullable(),
  finishedAt: z.int().nullable(),
  revisitedAt: z.int().nullable(),
  overrideName: z.string().nullable(),
  /** Jobs of the same order that are planned or done. */
  hasInstallation: z.boolean(),
});
export type DeliveryDetail = z.infer<typeof deliveryDetail>;

/** A delivery in the list of all. */
export const deliveryListRow = deliveryCard.extend({
  /** What the list is sorted by: the day, or the end of time while it has none. */
  day: z.string(),
  crewName: z.string().nullable(),
  slotName: z.string().nullable(),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  receiver: z.string().nullable(),
  collectedFen: z.int(),
});
export type DeliveryListRow = z.infer<typeof deliveryListRow>;
