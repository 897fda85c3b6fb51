import type { Database as SqliteConnection } from 'better-sqlite3';
import { customers, deliveries, memberCards, orders, quotes, requests } from '../../src/main/database/schema';
import { customerTerms } from '../../src/main/features/customers/customerIndex';
import { deliveryTerms } from '../../src/main/features/deliveries/deliveryIndex';
import { orderTerms } from '../../src/main/features/orders/orderIndex';
import { requestTerms } from '../../src/main/features/requests/requestIndex';
import { indexedText, type SearchTerms } from '../../src/main/features/search/search.repository';
import { codeTokens } from '../../src/main/features/search/searchTokens';
import type { SearchEntity } from '../../src/shared/features/search/contract';
import type { Ledger } from './ledger';

interface Document {
  entity: SearchEntity;
  entityId: number;
  /** UTC ms; the order in which it came. */
  createdAt: number;
  terms: () => SearchTerms;
}

/** Makes everything findable, in the order in which it came, with the terms that the services would give it. */
export function writeSearch(
  connection: SqliteConnection,
  ledger: Ledger,
  communityNames: ReadonlyMap<number, string>,
  onProgress: (done: number, total: number) => void,
): void {
  const insertDoc = connection.prepare('INSERT INTO search_docs (id, entity, entity_id) VALUES (?, ?, ?)');
  const insertTerms = connection.prepare('INSERT INTO search_terms (rowid, terms) VALUES (?, ?)');
  setMerging(connection, 0, 1_000);
  const all = documents(ledger, communityNames).sort((a, b) => a.createdAt - b.createdAt);
  for (const [i, { entity, entityId, terms }] of all.entries()) {
    insertDoc.run(i + 1, entity, entityId);
    insertTerms.run(i + 1, indexedText(entity, terms()));
    if (i % 5_000 === 0) onProgress(i, all.length);
  }
  connection.prepare("INSERT INTO search_terms (search_terms) VALUES ('optimize')").run();
  setMerging(connection, 4, 16);
}

/** When FTS5 merges what it has written: by default (4 and 16) again and again, here only once at the end. */
function setMerging(connection: SqliteConnection, automerge: number, crisismerge: number): void {
  const set = connection.prepare('INSERT INTO search_terms (search_terms, rank) VALUES (?, ?)');
  set.run('automerge', BigInt(automerge));
  set.run('crisismerge', BigInt(crisismerge));
}

function documents(ledger: Ledger, communityNames: ReadonlyMap<number, string>): Document[] {
  const people = ledger.rows(customers);
  const byId = new Map(people.map((row) => [row.id, row]));
  const customerOf = (id: number) => byId.get(id) as (typeof people)[number];
  const allOrders = ledger.rows(orders);
  const orderById = new Map(allOrders.map((row) => [row.id, row]));
  const cards = Map.groupBy(ledger.rows(memberCards), ({ customerId }) => customerId);
  const orderOf = (id: number) => orderById.get(id) as (typeof allOrders)[number];
  return [
    ...people.map((row): Document => {
      const community = row.communityId === null ? null : (communityNames.get(row.communityId) ?? null);
      return {
        ...{ entity: 'customers', entityId: row.id, createdAt: row.createdAt },
        terms: () =>
          customerTerms(row, [community, row.building, row.unit, row.room], {
            cards: (cards.get(row.id) ?? []).map(({ number }) => number),
          }),
      };
    }),
    ...allOrders.map((row): Document => {
      return {
        ...{ entity: 'orders', entityId: row.id, createdAt: row.createdAt },
        terms: () => ({ terms: orderTerms(row, customerOf(row.customerId)) }),
      };
    }),
    ...ledger.rows(deliveries).map((row): Document => {
      const order = orderOf(row.orderId);
      return {
        ...{ entity: 'deliveries', entityId: row.id, createdAt: row.createdAt },
        terms: () => ({ terms: deliveryTerms(row, order, customerOf(order.customerId)) }),
      };
    }),
    ...ledger.rows(quotes).map((row): Document => {
      return {
        ...{ entity: 'quotes', entityId: row.id, createdAt: row.createdAt },
        terms: () => ({ terms: codeTokens(row.number) }),
      };
    }),
    ...ledger.rows(requests).map((row): Document => {
      const order = row.orderId === null ? null : orderOf(row.orderId);
      return {
        ...{ entity: 'requests', entityId: row.id, createdAt: row.createdAt },
        terms: () => ({ terms: requestTerms(row, customerOf(row.customerId), order) }),
      };
    }),
  ];
}
