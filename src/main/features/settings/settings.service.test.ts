import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { auditLog } from '../../database/schema';
import { DEFAULT_SETTINGS } from './defaults';

const { limits, reminders, customerFacts } = DEFAULT_SETTINGS;
const { layers, rfm, tiers } = customerFacts;

/** A store that has a name, as every store has after its first run. */
async function namedStore() {
  const store = await testStore();
  await store.as.owner('settings.update', { store: { name: '云栖家居' } });
  return store;
}

test('limits and reminders are changed together, on record with what they were', async () => {
  const { as, database } = await namedStore();
  const changed = {
    limits: { discountBp: { sales: 850, front_desk: 0 }, orderChangeBp: 500, quoteValidDays: 30 },
    reminders: {
      ...{ ...reminders, bookDaysBefore: 10, remindDaysBefore: 2, revisitDaysAfter: 0, silentDays: 14 },
    },
  };
  await as.owner('settings.update', changed);
  expect(await as.sales('settings.all', {})).toMatchObject(changed);
  const rows = database.db.select().from(auditLog).all();
  const records = rows.filter(({ call }) => call === 'settings.update').slice(1);
  expect(records.map(({ after }) => after)).toEqual([
    { limits: changed.limits },
    { reminders: changed.reminders },
  ]);

  await as.owner('settings.update', { limits: { ...changed.limits, quoteValidDays: 7 } });
  const last = database.db
    .select()
    .from(auditLog)
    .all()
    .filter(({ entity }) => entity === 'settings')
    .at(-1);
  expect(last).toMatchObject({
    before: { limits: { quoteValidDays: 30 } },
    after: { limits: { quoteValidDays: 7 } },
  });
});

test('a change that is out of bounds names its field, and nothing of the call is kept', async () => {
  const { as } = await namedStore();
  const bad = [
    [{ limits: { ...limits, orderChangeBp: 10_001 } }, 'limits.orderChangeBp', 'above_all'],
    [{ limits: { ...limits, orderChangeBp: 12.5 } }, 'limits.orderChangeBp', 'invalid_percent'],
    [{ limits: { ...limits, quoteValidDays: Number.NaN } }, ...['limits.quoteValidDays', 'not_a_number']],
    [{ limits: { ...limits, quoteValidDays: 0 } }, 'limits.quoteValidDays', 'too_small'],
    [
      { limits: { ...limits, discountBp: { sales: -1, front_desk: 0 } } },
      'limits.discountBp.sales',
      'negative',
    ],
    [{ reminders: { ...reminders, remindDaysBefore: 8 } }, 'reminders.remindDaysBefore', 'too_big'],
    [{ reminders: { ...reminders, silentDays: null as never } }, 'reminders.silentDays', 'not_integer'],
  ] as const;
  for (const [change, path, code] of bad) {
    await expect(
      as.owner('settings.update', { store: { name: '另一家' }, ...change }),
      path,
    ).rejects.toMatchObject({
      error: { code: 'VALIDATION', fields: [expect.objectContaining({ path, code })] },
    });
  }
  expect(await as.owner('settings.all', {})).toMatchObject({
    limits,
    reminders,
    store: { name: '云栖家居' },
  });
});

test('lines between customers that do not rise are refused at the field that does not', async () => {
  const { as } = await namedStore();
  const bad = [
    [{ layers: { ...layers, lostDays: layers.dormantDays } }, 'layers.lostDays', 'not_rising'],
    [{ rfm: { ...rfm, recencyDays: [180, 180, 730, 1460] } }, 'rfm.recencyDays.1', 'not_rising'],
    [{ rfm: { ...rfm, highFrom: rfm.midFrom } }, 'rfm.highFrom', 'not_rising'],
    [{ tiers: { ...tiers, diamondFen: tiers.goldFen } }, 'tiers.diamondFen', 'not_rising'],
    [{ tiers: { ...tiers, silverFen: 0 } }, 'tiers.silverFen', 'not_positive'],
  ] as const;
  for (const [change, path, code] of bad) {
    const wanted = { ...customerFacts, ...change } as typeof customerFacts;
    await expect(as.owner('settings.update', { customerFacts: wanted }), path).rejects.toMatchObject({
      error: {
        code: 'VALIDATION',
        fields: [expect.objectContaining({ path: `customerFacts.${path}`, code })],
      },
    });
  }
  const later = { ...customerFacts, layers: { ...layers, dormantDays: 500 } };
  await as.owner('settings.update', { customerFacts: later });
  expect(await as.owner('settings.all', {})).toMatchObject({ customerFacts: later });
});

test('only the owner changes settings; a zone must exist', async () => {
  const { as } = await namedStore();
  for (const role of ['front_desk', 'sales', 'designer', 'delivery'] as const) {
    await expect(as[role]('settings.update', { limits }), role).rejects.toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  }
  await expect(
    as.owner('settings.update', { app: { ...DEFAULT_SETTINGS.app, zone: 'Asia/Hangzhou' } }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'app.zone', code: 'invalid_zone' }] } });
});
