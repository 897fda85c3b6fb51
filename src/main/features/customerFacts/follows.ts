import { getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import {
  careRecords,
  contacts,
  customers,
  deliveries,
  homeItems,
  invitations,
  orderLines,
  orders,
  payments,
  products,
  requests,
  returns,
  tierGrants,
  visits,
} from '../../database/schema';

type ColumnsOf<T extends SQLiteTable> = Extract<keyof T['_']['columns'], string>;

const follow = <T extends SQLiteTable>(table: T, columns: readonly ColumnsOf<T>[]) =>
  [getTableName(table), columns] as const;

/** What `historyOf` reads, by table: where one of these columns changes, the facts of a customer may. */
export const FOLLOWS: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  follow(customers, [
    ...(['stage', 'introducerId', 'sellerId', 'vipPinned', 'mergedIntoId', 'erasedAt'] as const),
    ...(['birthdayCalendar', 'birthdayMonth', 'birthdayDay', 'birthdayLeap'] as const),
  ]),
  follow(orders, [
    ...(['customerId', 'orderDate', 'state', 'confirmedAt', 'totalFen', 'receivedFen'] as const),
    ...(['discountFen', 'deliveryFeeFen', 'carryingFeeFen', 'installationFeeFen'] as const),
  ]),
  follow(orderLines, [
    ...(['orderId', 'productId', 'quantity', 'packages', 'unitPriceFen', 'gift'] as const),
    ...(['unitCostFen', 'cancelledAt'] as const),
  ]),
  // A line without a cost has the usual margin of its product's kind.
  follow(products, ['kindId']),
  follow(payments, ['customerId', 'orderId', 'kind', 'amountFen', 'paidDate']),
  follow(deliveries, ['orderId', 'state', 'finishedAt']),
  follow(requests, ['customerId', 'kind', 'resolvedAt', 'closedAt', 'revisitResult', 'revisitedAt']),
  follow(invitations, ['customerId', 'state', 'date']),
  follow(visits, ['customerId', 'state', 'date', 'inventoryDone']),
  // What is with the customer follows from packages, which move with a delivery or a return.
  follow(returns, ['customerId', 'state']),
  follow(homeItems, ['customerId', 'kindId', 'year', 'priceFen', 'replacedAt', 'removedAt']),
  follow(contacts, ['customerId', 'at', 'channel', 'outcome']),
  follow(careRecords, ['customerId', 'kindId', 'doneDate']),
  follow(tierGrants, ['customerId', 'tier', 'fromDate', 'untilDate']),
]);
