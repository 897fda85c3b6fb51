import { expect, test } from 'vitest';
import { testStore } from '../../../tests/support/testStore';
import { appendAudit, auditHash, auditHead, checkAuditChain, insertChained } from './auditChain';
import { redactAudit } from './auditRedaction';

async function storeWithHistory() {
  const { as, database, clock, people } = await testStore();
  for (const name of ['李明', '王芳', '单志远']) {
    await as.sales('customers.register', { name, phone: '13812345678', floor: 7 });
  }
  const { connection } = database;
  /** A row as it was written before there were salts. */
  const oldRow = () => {
    const last = auditHead(connection);
    const row = {
      ...{ id: last.id + 1, at: clock.now(), actorId: null, call: 'test', entity: 'customers', entityId: 1 },
      ...{ before: null, after: '{"name":"李明","floor":7}', salt: null, wordsDigest: null },
    };
    insertChained(connection, { ...row, hash: auditHash(last.hash, row) });
    return row.id;
  };
  const idsOf = (name: string) =>
    connection.prepare('SELECT id FROM audit_log WHERE "after" LIKE ?').pluck().all(`%${name}%`) as number[];
  const name = (after: unknown) =>
    appendAudit(connection, {
      ...{ at: clock.now(), actorId: people.owner.staffId, call: 'approvals.decide' },
      ...{ entity: 'erasures', entityId: 1, before: null, after },
    });
  return { connection, oldRow, idsOf, name };
}

test('erased words leave their figures and a whole chain, in old rows and new ones', async () => {
  const { connection, oldRow, idsOf, name } = await storeWithHistory();
  const old = oldRow();
  const ids = idsOf('李明');
  expect(ids).toContain(old);
  name(redactAudit(connection, ids));
  expect(idsOf('李明')).toEqual([]);
  expect(idsOf('王芳')).not.toEqual([]);
  for (const id of ids) {
    expect(connection.prepare('SELECT "after" FROM audit_log WHERE id = ?').pluck().get(id)).toContain(
      '"floor":7',
    );
  }
  expect(checkAuditChain(connection)).toMatchObject({ whole: true });
});

test('an erased row that no erasure names is tampering', async () => {
  const { connection, idsOf } = await storeWithHistory();
  const [id] = idsOf('王芳');
  redactAudit(connection, [id as number]);
  expect(checkAuditChain(connection)).toMatchObject({ whole: false, brokenAt: id });
});

test.each([
  [
    'a figure that is left',
    `UPDATE audit_log SET "after" = replace("after", '"floor":7', '"floor":8') WHERE id = @id`,
  ],
  [
    'words put in their place',
    `UPDATE audit_log SET "after" = json_set("after", '$.name', '李四') WHERE id = @id`,
  ],
  ['the time', 'UPDATE audit_log SET at = at + 1 WHERE id = @id'],
  ['the digest', `UPDATE audit_log SET words_digest = 'x' WHERE id = @id`],
  ['a salt', `UPDATE audit_log SET salt = 'x' WHERE id = @id`],
  [
    'the row that names it',
    `UPDATE audit_log SET "after" = json_set("after", '$.redacted', json('[]')) WHERE entity = 'erasures'`,
  ],
])('after an erasure %s cannot be changed unnoticed', async (_what, damage) => {
  for (const old of [false, true]) {
    const { connection, oldRow, idsOf, name } = await storeWithHistory();
    const id = old ? oldRow() : (idsOf('李明')[0] as number);
    name(redactAudit(connection, idsOf('李明')));
    expect(checkAuditChain(connection)).toMatchObject({ whole: true });
    connection.prepare(damage).run(damage.includes('@id') ? { id } : {});
    expect(checkAuditChain(connection)).toMatchObject({ whole: false });
  }
});

test('a row that still has its words cannot be passed off as erased', async () => {
  const { connection, idsOf, name } = await storeWithHistory();
  const [id = 0] = idsOf('单志远');
  name({ redacted: [id], sealed: {} });
  connection
    .prepare(`UPDATE audit_log SET "after" = '{"floor":9}', words_digest = '' , salt = NULL WHERE id = ?`)
    .run(id);
  expect(checkAuditChain(connection)).toMatchObject({ whole: false, brokenAt: id });
});

test('the erasure of somebody who is still there takes no words out of the log', async () => {
  const { connection, idsOf, name } = await storeWithHistory();
  const ids = idsOf('王芳');
  const customerId = connection.prepare("SELECT id FROM customers WHERE name = '王芳'").pluck().get();
  name({ customerId, ...redactAudit(connection, ids) });
  expect(checkAuditChain(connection)).toMatchObject({ whole: false, brokenAt: ids[0] });
  connection.prepare('UPDATE customers SET erased_at = 1 WHERE id = ?').run(customerId);
  expect(checkAuditChain(connection)).toMatchObject({ whole: true });
});
