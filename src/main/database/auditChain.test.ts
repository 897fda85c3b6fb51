import { expect, test } from 'vitest';
import { testStore } from '../../../tests/support/testStore';
import { auditHead, checkAuditChain } from './auditChain';

async function storeWithHistory() {
  const store = await testStore();
  for (const name of ['李明', '王芳', '单志远']) await store.as.sales('customers.register', { name });
  return store.database.connection;
}

test('what the app writes is a whole chain that ends in its head', async () => {
  const connection = await storeWithHistory();
  const { id, hash } = auditHead(connection);
  expect(checkAuditChain(connection)).toEqual({ whole: true, rows: id, head: hash });
  expect(id).toBeGreaterThan(3);
});

test('an empty log is whole', async () => {
  const connection = await storeWithHistory();
  connection.exec('DELETE FROM audit_log');
  expect(checkAuditChain(connection)).toEqual({ whole: true, rows: 0, head: '' });
});

test.each([
  ['its time', 'UPDATE audit_log SET at = at + 1 WHERE id = 4', 4, false],
  ['its actor', 'UPDATE audit_log SET actor_id = 99 WHERE id = 4', 4, false],
  [
    'what it says',
    `UPDATE audit_log SET "after" = replace("after", '李明', '李四') WHERE id = (
      SELECT min(id) FROM audit_log WHERE "after" LIKE '%李明%')`,
    null,
    false,
  ],
  ['its hash', "UPDATE audit_log SET hash = 'x' WHERE id = 2", 2, false],
  ['its place', 'DELETE FROM audit_log WHERE id = 3', 4, true],
  [
    'its neighbour',
    `INSERT INTO audit_log (id, at, call, entity, entity_id, hash)
      SELECT max(id) + 1, 0, 'x', 'orders', 1, hash FROM audit_log`,
    null,
    false,
  ],
])('a row that plain SQL has changed in %s is named', async (_what, damage, brokenAt, missing) => {
  const connection = await storeWithHistory();
  connection.exec(damage);
  const found = checkAuditChain(connection);
  expect(found).toMatchObject({ whole: false, missing });
  if (brokenAt !== null) expect(found).toMatchObject({ brokenAt });
});
