import { expect, test } from 'vitest';
import { png } from '../../../../tests/support/png';
import { testStore } from '../../../../tests/support/testStore';
import type { TimelineEntry } from '../../../shared/contract/customerShapes';
import type { Cursor, Page } from '../../../shared/contract/paging';

const HOUR = 3_600_000;
const PNG = png();

test('a timeline tells everything of one customer and nothing of another, newest first, page by page', async () => {
  const { as, clock } = await testStore();
  const { id } = await as.sales('customers.register', { name: '李明朗', rooms: ['living'] });
  const other = await as.sales('customers.register', { name: '王芳' });
  for (let i = 0; i < 7; i++) {
    clock.advance(HOUR);
    await as.sales('followups.logContact', {
      customerId: i === 3 ? other.id : id,
      channel: 'call',
      outcome: 'no_answer',
      note: `第${i}次`,
    });
  }
  clock.advance(HOUR);
  const need = (await as.sales('customers.get', { id })).need;
  await as.sales('attachments.add', {
    entity: 'customer_needs',
    entityId: need?.id ?? 0,
    kind: 'floor_plan',
    name: '户型.png',
    bytes: PNG,
  });
  clock.advance(HOUR);
  await as.sales('quotes.create', { customerId: id });

  const all = await as.sales('customers.timeline', { customerId: id, limit: 100 });
  expect(all.rows.slice(0, 2).map((row) => row.kind)).toEqual(['quote', 'attachment']);
  expect(all.rows.at(-1)?.kind).toBe('registered');
  expect(all.rows.filter((row) => row.kind === 'contact').map((row) => row.text)).toEqual([
    '第6次',
    '第5次',
    '第4次',
    '第2次',
    '第1次',
    '第0次',
  ]);
  expect(all.rows.map((row) => row.at)).toEqual(all.rows.map((row) => row.at).toSorted((a, b) => b - a));
  expect(new Set(all.rows.map((row) => row.id)).size).toBe(all.rows.length);

  const paged: number[] = [];
  let cursor: Cursor | null = null;
  do {
    const page: Page<TimelineEntry> = await as.sales('customers.timeline', {
      customerId: id,
      limit: 2,
      cursor,
    });
    paged.push(...page.rows.map((row) => row.id));
    cursor = page.next;
  } while (cursor);
  expect(paged).toEqual(all.rows.map((row) => row.id));

  const chosen = await as.sales('customers.timeline', { customerId: id, kinds: ['attachment', 'quote'] });
  expect(chosen.rows.map((row) => row.kind)).toEqual(['quote', 'attachment']);
  expect(chosen.rows[1]?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('a removed picture leaves the timeline, and a restored one comes back', async () => {
  const { as } = await testStore();
  const { id } = await as.sales('customers.register', { name: '李明朗' });
  const owner = { entity: 'customers' as const, entityId: id };
  const picture = await as.sales('attachments.add', { ...owner, kind: 'photo', name: '门.png', bytes: PNG });
  const pictures = async () =>
    (await as.sales('customers.timeline', { customerId: id, kinds: ['attachment'] })).rows.length;
  expect(await pictures()).toBe(1);
  const removed = await as.sales('attachments.remove', { id: picture.id, version: picture.version });
  expect(await pictures()).toBe(0);
  await as.sales('attachments.restore', { id: removed.id, version: removed.version });
  expect(await pictures()).toBe(1);
});
