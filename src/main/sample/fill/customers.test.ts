import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { todayIn } from '../../../shared/domain/dates';
import { createWrite } from '../../platform/dispatch';
import { createRng } from '../rng';
import type { SampleStore } from '../sampleStore';
import { fillCustomers } from './customers';

test('the sample customers are many, of all kinds, and legal', async () => {
  const { dispatch, people, clock, database, paths, as } = await testStore();
  const start = clock.now();
  const zone = 'Asia/Shanghai';
  const store: SampleStore = {
    call: async (actor, name, input) => {
      const result = await dispatch(name, input, actor);
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
      return result.data;
    },
    write: (actor, work) =>
      createWrite({ database, clock, zone: () => zone, onChanged: () => undefined })('sample', actor, work),
    moveTo: (days) => clock.set(start + days * 86_400_000),
    today: todayIn(start, zone),
    rng: createRng(7),
    people: (role) => [people[role]],
    paths,
  };
  await fillCustomers(store);

  const { rows, total } = await as.sales('customers.list', { limit: 200 });
  expect(total).toBeGreaterThanOrEqual(120);
  expect(new Set(rows.map((row) => row.channel)).size).toBeGreaterThanOrEqual(7);
  expect(new Set(rows.map((row) => row.stage))).toEqual(new Set(['registered', 'lost', 'paused']));
  const phones = rows.map((row) => row.phone);
  expect(new Set(phones).size).toBeLessThan(phones.length);
  const profiles = await Promise.all(rows.map(({ id }) => as.sales('customers.get', { id })));
  expect(profiles.filter(({ birthday }) => birthday?.calendar === 'lunar').length).toBeGreaterThan(5);
  const pictures = await Promise.all(
    profiles.flatMap(({ need }) =>
      need ? [as.sales('attachments.list', { entity: 'customer_needs', entityId: need.id })] : [],
    ),
  );
  expect(pictures.flat().length).toBeGreaterThan(20);
  const partners = await as.owner('partners.list', { limit: 200 });
  expect(partners.rows.some((partner) => partner.known > 0)).toBe(true);
});
