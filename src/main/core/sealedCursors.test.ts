import { expect, test } from 'vitest';
import { testStore } from '../../../tests/support/testStore';
import { openCursor } from './sealedCursors';

test('a list goes on behind a name that holds a hidden phone, and its cursor does not tell it', async () => {
  const store = await testStore();
  const names = ['王13912345678', '王13912345679', '王芳', '赵六', '陈13912345670', '啊'.repeat(30)];
  for (const name of names) await store.as.owner('customers.register', { name, phone: null });
  const seen: string[] = [];
  const cursors: unknown[] = [];
  let cursor = null;
  do {
    const page = await store.as.sales('customers.list', { sort: 'name', cursor, limit: 1 });
    seen.push(...page.rows.map(({ name }) => name));
    cursors.push(page.next);
    cursor = page.next as never;
  } while (cursor && seen.length < 20);
  expect(seen).toHaveLength(names.length);
  expect(new Set(seen)).toEqual(
    new Set(['王139****5678', '王139****5679', '王芳', '赵六', '陈139****5670', '啊'.repeat(30)]),
  );
  expect(JSON.stringify(cursors)).not.toMatch(/1391234567|139\*/);
});

test('a seal of nobody here is left as it is', () => {
  for (const value of ['sealed-', 'sealed-abc', `sealed-${'ab'.repeat(40)}`]) {
    expect(openCursor({ cursor: [value, 1] })).toEqual({ cursor: [value, 1] });
  }
  expect(openCursor(null)).toBeNull();
});
