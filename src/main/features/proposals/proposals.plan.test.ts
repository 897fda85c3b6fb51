import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { betweenQuery, customerQuery as customersInvitations } from '../invitations/invitations.repository';
import { itemsInRoom, itemsOf, roomsOf, versionsOf } from './proposalContent';
import { customerQuery } from './proposals.repository';

type Store = Awaited<ReturnType<typeof testStore>>;

/** The plans of everything that SQLite prepares while `work` runs. */
function plansOf({ database }: Store, work: () => unknown): string[] {
  const { connection } = database;
  const prepare = connection.prepare.bind(connection);
  const asked: string[] = [];
  connection.prepare = ((sql: string) => {
    asked.push(sql);
    return prepare(sql);
  }) as typeof connection.prepare;
  try {
    work();
  } finally {
    connection.prepare = prepare as typeof connection.prepare;
  }
  return asked.flatMap((sql) =>
    prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...Array(sql.split('?').length - 1).fill(1))
      .map((row) => (row as { detail: string }).detail),
  );
}

test('what belongs to a proposal, and invitations, walk an index and sort nothing', async () => {
  const store = await testStore();
  const { db } = store.database;
  const today = '2026-11-21' as never;
  const lists: Record<string, () => unknown> = {
    customer: () => customerQuery(db, 1).all(),
    versions: () => versionsOf(db, 1),
    rooms: () => roomsOf(db, 1),
    items: () => itemsOf(db, [1]),
    roomItems: () => itemsInRoom(db, 1, 1),
    invitations: () => betweenQuery(db, today, today).all(),
    customersInvitations: () => customersInvitations(db, 1).all(),
  };
  for (const [name, list] of Object.entries(lists)) {
    const plan = plansOf(store, list);
    expect(plan.length, name).toBeGreaterThan(0);
    for (const step of plan) {
      expect(step, name).toMatch(/USING (COVERING )?INDEX/);
      expect(step, name).not.toMatch(/TEMP B-TREE/);
    }
  }
});
