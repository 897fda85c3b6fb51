import { expect, test } from 'vitest';
import { registerCustomer } from '../../../../tests/support/orders';
import { testStore } from '../../../../tests/support/testStore';
import type { RawInputOf } from '../../../shared/contract';
import { REQUEST_SORTS } from '../../../shared/features/requests/contract';
import type { RequestFilters } from './requests.repository';
import { requestsSheet } from './requests.sheet';

const HOUR = 3_600_000;
const ALL: RequestFilters = {
  view: 'all',
  kind: null,
  assigneeId: null,
  customerId: null,
  orderId: null,
  text: null,
  sort: 'newest',
  now: 0,
};

/** 急 due in 4 h, 缓 in a week, 完 solved; registered an hour apart in this order. */
async function withThree() {
  const store = await testStore();
  const { id: customerId } = await registerCustomer(store);
  const create = async (title: string, rest: Partial<RawInputOf<'requests.create'>>) => {
    const made = await store.as.sales('requests.create', { customerId, kind: 'inquiry', title, ...rest });
    store.clock.advance(HOUR);
    return made;
  };
  await create('急', { urgency: 'urgent', kind: 'service_complaint' });
  await create('缓', { urgency: 'low', assigneeId: store.people.owner.staffId });
  const { id, version } = await create('完', { urgency: 'high' });
  await store.as.sales('requests.move', { id, version, step: 'resolve', note: '答复了' });
  const titles = async (input: RawInputOf<'requests.list'>) =>
    (await store.as.sales('requests.list', input)).rows.map(({ title }) => title);
  return { store, customerId, titles };
}

test('lists by view, kind, person and customer, newest or due first', async () => {
  const { store, customerId, titles } = await withThree();
  expect(await titles({})).toEqual(['完', '缓', '急']);
  expect(await titles({ sort: 'due' })).toEqual(['急', '完', '缓']);
  expect(await titles({ view: 'open' })).toEqual(['缓', '急']);
  expect(await titles({ view: 'resolved' })).toEqual(['完']);
  expect(await titles({ kind: 'service_complaint' })).toEqual(['急']);
  expect(await titles({ assigneeId: store.people.owner.staffId })).toEqual(['缓']);
  expect(await titles({ customerId, view: 'open', sort: 'due' })).toEqual(['急', '缓']);
  expect(await titles({ customerId: customerId + 1 })).toEqual([]);
  // By its number, its title or whose it is.
  expect(await titles({ text: '缓' })).toEqual(['缓']);
  expect(await titles({ text: 'RQ20261121-001' })).toEqual(['急']);
  expect(await titles({ text: '李明朗', view: 'open' })).toEqual(['缓', '急']);
  expect(await titles({ text: '没有这个人' })).toEqual([]);
});

test('overdue is what is unsolved past its time, and counted', async () => {
  const { store, titles } = await withThree();
  expect(await titles({ view: 'overdue' })).toEqual([]);
  store.clock.advance(2 * HOUR);
  expect(await titles({ view: 'overdue' })).toEqual(['急']);
  expect(await store.as.sales('requests.counts', {})).toEqual({
    states: { new: 2, resolved: 1 },
    overdue: 1,
  });
  store.clock.advance(200 * HOUR);
  expect(await titles({ view: 'overdue' })).toEqual(['急', '缓']);
});

test('pages follow one another without a gap in either order', async () => {
  const { store } = await withThree();
  for (const sort of REQUEST_SORTS) {
    const whole = await store.as.sales('requests.list', { sort });
    const first = await store.as.sales('requests.list', { sort, limit: 2 });
    const rest = await store.as.sales('requests.list', { sort, limit: 2, cursor: first.next });
    expect([first.total, rest.total, rest.next]).toEqual([3, null, null]);
    expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual(whole.rows.map(({ id }) => id));
  }
});

test('the workbook holds what the list shows', async () => {
  const { store } = await withThree();
  const filters = { ...ALL, view: 'overdue' as const, now: store.clock.now() + 3 * HOUR };
  const { db } = store.database;
  const { rows } = requestsSheet.page(db, filters, { cursor: null, direction: 'after', limit: 10 });
  expect([rows.map(({ title }) => title), requestsSheet.count(db, filters)]).toEqual([['急'], 1]);
});
