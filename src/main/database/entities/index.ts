import { getTableName } from 'drizzle-orm';
import { productKindsEntity, productSeriesEntity, productsEntity } from './catalogue';
import {
  communitiesEntity,
  customerNeedsEntity,
  customersEntity,
  mergesEntity,
  notSameEntity,
  partnersEntity,
  tierGrantsEntity,
} from './customers';
import {
  blockedDaysEntity,
  crewCapacitiesEntity,
  crewsEntity,
  deliveriesEntity,
  deliveryPackagesEntity,
  slotsEntity,
  vehiclesEntity,
} from './deliveries';
import type { Entity } from './entity';
import { contactsEntity, invitationsEntity, visitsEntity } from './followups';
import {
  orderChangesEntity,
  orderLinesEntity,
  orderPackagesEntity,
  ordersEntity,
  paymentsEntity,
  quoteLinesEntity,
  quotesEntity,
} from './orders';
import {
  proposalItemsEntity,
  proposalRoomsEntity,
  proposalsEntity,
  proposalVersionsEntity,
} from './proposals';
import { careRecordsEntity, reminderPausesEntity } from './reminders';
import { requestsEntity, returnLinesEntity, returnsEntity } from './requests';
import { segmentPinsEntity, segmentsEntity } from './segments';
import {
  approvalsEntity,
  attachmentsEntity,
  auditLogEntity,
  erasuresEntity,
  settingsEntity,
  staffEntity,
  stateChangesEntity,
  tasksEntity,
} from './system';

export type { Entity, Personal, Searched, SeenWhere } from './entity';

/** Every table of records, and those of logs of which something is known; parents before their parts. */
export const ENTITIES: readonly Entity[] = [
  customersEntity,
  customerNeedsEntity,
  tierGrantsEntity,
  mergesEntity,
  notSameEntity,
  reminderPausesEntity,
  careRecordsEntity,
  contactsEntity,
  visitsEntity,
  invitationsEntity,
  proposalsEntity,
  proposalVersionsEntity,
  proposalRoomsEntity,
  proposalItemsEntity,
  quotesEntity,
  quoteLinesEntity,
  ordersEntity,
  orderLinesEntity,
  orderPackagesEntity,
  paymentsEntity,
  deliveriesEntity,
  deliveryPackagesEntity,
  orderChangesEntity,
  requestsEntity,
  returnsEntity,
  returnLinesEntity,
  productsEntity,
  productKindsEntity,
  productSeriesEntity,
  partnersEntity,
  communitiesEntity,
  segmentsEntity,
  segmentPinsEntity,
  crewsEntity,
  crewCapacitiesEntity,
  vehiclesEntity,
  slotsEntity,
  blockedDaysEntity,
  staffEntity,
  tasksEntity,
  approvalsEntity,
  stateChangesEntity,
  attachmentsEntity,
  auditLogEntity,
  erasuresEntity,
  settingsEntity,
];

const BY_NAME = new Map(ENTITIES.map((entity) => [getTableName(entity.table), entity]));

/** The declaration of a table, by its name in the file; undefined for one that has none. */
export const entityOf = (table: string): Entity | undefined => BY_NAME.get(table);
