import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupStoreOnStick } from '../../../../tests/support/backupStore';
import { TEST_NOW } from '../../../../tests/support/testStore';
import { FINDINGS } from '../../../shared/features/health/contract';
import { texts } from '../../../shared/i18n';
import { createWrite } from '../../core/dispatch';
import type { Platform } from '../../core/platform';
import type { PrinterInfo } from '../../core/ports/printer';
import { writeAudit } from '../../database/records';
import { createSlowLog } from '../../database/slowQueries';
import { noteRestore } from '../../engines/backup/auditHeads';
import { keptFacts } from '../customerFacts';

const GB = 2 ** 30;
const PRINTER: PrinterInfo = { name: 'dot', label: '针式打印机', isDefault: true };

async function healthStore() {
  const machine = { free: (500 * GB) as number | null };
  const printers: PrinterInfo[] = [PRINTER];
  const slowLog = createSlowLog();
  const saved = { file: '' };
  const platform: Partial<Platform> = {
    machine: {
      freeSpace: async () => machine.free,
      versions: () => ({ app: '0.1.0', system: 'Test 1' }),
    },
    printer: { printers: async () => printers } as Platform['printer'],
    slowLog,
  };
  const store = await backupStoreOnStick(platform);
  store.maker.files.chooseSaveFile = async (name) => {
    saved.file = join(store.paths.data, 'out.json');
    return { path: saved.file, name };
  };
  const look = () => store.as.owner('health.state', {});
  const finding = async (line: string) =>
    (await look()).findings.find((one) => FINDINGS[one.finding][0] === line);
  const run = async (name: 'health.deepCheck' | 'health.checkAudit') => {
    await store.as.owner(name, {});
    await store.jobs.stopAll(0);
    // What was found is kept one turn after the job's end.
    await new Promise((resolve) => setImmediate(resolve));
    return look();
  };
  return { ...store, machine, printers, slowLog, saved, look, finding, run };
}

test('a fresh store: what is missing says what to do, and everything that can be well is well', async () => {
  const { look } = await healthStore();
  const { findings, versions } = await look();
  expect(findings.map(({ finding }) => finding)).toEqual([
    'backup_never',
    'second_none',
    'deep_never',
    'audit_never',
    'disk_good',
    'printers_good',
    'slow_none',
  ]);
  expect(versions).toMatchObject({ app: '0.1.0', schema: expect.stringMatching(/^\d{4}_/) });
});

test('only the owner sees it', async () => {
  const { as } = await healthStore();
  for (const call of ['health.state', 'health.survey', 'health.deepCheck', 'health.supportFile'] as const) {
    await expect(as.front_desk(call, {})).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
  }
});

test('a sound store passes the deep check and its audit log reads from the first row', async () => {
  const { as, run, backUp } = await healthStore();
  await as.sales('customers.register', { name: '李明朗', phone: '13812345678' });
  await backUp('manual', TEST_NOW);
  const { findings, breaches } = await run('health.deepCheck');
  expect(breaches).toEqual([]);
  expect(findings.map(({ finding }) => finding)).toEqual([
    'backup_good',
    'second_none',
    'deep_good',
    'audit_good',
    'disk_good',
    'printers_good',
    'slow_none',
  ]);
});

/** A second place that has noted the log's end; then rows are gone and a restore stands in the log, at one moment. */
async function restoredWithoutStick() {
  const store = await healthStore();
  const { as, plugIn, backUp, jobs, database, clock } = store;
  plugIn();
  await as.owner('backup.chooseSecond', {});
  for (const name of ['李明朗', '王芳']) await as.sales('customers.register', { name });
  await backUp('manual', clock.now());
  await jobs.stopAll(0);
  clock.advance(60_000);
  database.connection.exec('DELETE FROM audit_log WHERE id > 6');
  const write = createWrite({
    ...{ database, clock, derived: keptFacts },
    zone: () => 'Asia/Shanghai',
    onChanged: () => undefined,
  });
  write('backup.restore', null, (tx) => writeAudit(tx, 'settings', 0, null, { backup: 'x' }));
  return store;
}

test('a restore that the second place knows nothing of is the owner’s to confirm, and nobody else’s', async () => {
  const { as, finding, paths, database, clock, nobody } = await restoredWithoutStick();
  // What the app itself notes of a restore where it can reach: not in the place that is not plugged in.
  noteRestore(paths, database.connection, clock.now());
  expect(await finding('audit')).toMatchObject({
    ...{ finding: 'audit_restored', facts: { restoredAt: clock.now(), row: expect.any(Number) } },
  });
  for (const call of [as.front_desk, as.sales, nobody]) {
    await expect(call('health.confirmRestore', {})).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
  }
  await as.owner('health.confirmRestore', {});
  expect(await finding('audit')).toMatchObject({ finding: 'audit_never' });
  database.connection.exec('DELETE FROM audit_log WHERE id > 6');
  expect(await finding('audit')).toMatchObject({ finding: 'audit_cut' });
});

test('a forged restore that this PC itself has noted nothing of cannot be confirmed', async () => {
  const { as, finding } = await restoredWithoutStick();
  expect(await finding('audit')).toMatchObject({ finding: 'audit_cut' });
  await expect(as.owner('health.confirmRestore', {})).rejects.toMatchObject({
    error: { code: 'CONFLICT', reason: 'no_restore_to_confirm' },
  });
});

test('one audit row that plain SQL has changed is named with its time, its person and what was done', async () => {
  const { as, run, database, people } = await healthStore();
  await as.sales('customers.register', { name: '李明朗' });
  await as.sales('customers.register', { name: '王芳' });
  const { connection } = database;
  const row = connection
    .prepare(`SELECT id, at FROM audit_log WHERE entity = 'customers' ORDER BY id LIMIT 1`)
    .get() as { id: number; at: number };
  connection
    .prepare(`UPDATE audit_log SET "after" = replace("after", '李明朗', '李四') WHERE id = ?`)
    .run(row.id);
  const { findings, auditRow } = await run('health.checkAudit');
  expect(findings[3]).toMatchObject({ finding: 'audit_changed' });
  // Today tells the desk, until a later check finds all well.
  expect(await as.front_desk('backup.state', {})).toMatchObject({ problem: 'unsound' });
  expect(auditRow).toEqual({
    ...row,
    actorName: people.sales.name,
    call: 'customers.register',
    entity: 'customers',
    entityId: 1,
  });
});

test('a row that is gone from the middle, and an end that was cut off, are each told', async () => {
  const { as, database, finding, backUp } = await healthStore();
  for (let i = 0; i < 4; i++) await as.sales('customers.register', { name: `客户${i}` });
  await backUp('manual', TEST_NOW);
  database.connection.exec('DELETE FROM audit_log WHERE id = (SELECT max(id) FROM audit_log)');
  expect(await finding('audit')).toMatchObject({ finding: 'audit_cut' });
  await as.sales('customers.register', { name: '新来的' });
  expect(await finding('audit')).toMatchObject({ finding: 'audit_cut' });
  const fresh = await healthStore();
  for (let i = 0; i < 4; i++) await fresh.as.sales('customers.register', { name: `客户${i}` });
  fresh.database.connection.exec('DELETE FROM audit_log WHERE id = 3');
  const { auditRow, findings } = await fresh.run('health.checkAudit');
  expect(findings[3]).toMatchObject({ finding: 'audit_missing' });
  expect(auditRow).toMatchObject({ id: 4 });
});

test('an index that disagrees with its table is found by the deep check', async () => {
  const { as, run, database } = await healthStore();
  for (let i = 0; i < 5; i++)
    await as.sales('customers.register', { name: `客户${i}`, phone: `1381234567${i}` });
  const { connection } = database;
  // As a disk that went bad would leave it: the index lacks a row that the table has.
  const schema = connection
    .prepare("SELECT sql FROM sqlite_schema WHERE name = 'customers_phone'")
    .pluck()
    .get();
  connection.unsafeMode(true);
  connection.pragma('writable_schema = ON');
  connection.exec(`UPDATE sqlite_schema SET sql = sql || ' WHERE id > 2' WHERE name = 'customers_phone'`);
  connection.pragma('writable_schema = RESET');
  connection.exec('REINDEX customers_phone');
  connection.pragma('writable_schema = ON');
  connection.prepare(`UPDATE sqlite_schema SET sql = ? WHERE name = 'customers_phone'`).run(schema);
  connection.pragma('writable_schema = RESET');
  connection.unsafeMode(false);
  const { breaches, findings } = await run('health.deepCheck');
  expect(findings[2]).toMatchObject({ finding: 'deep_bad' });
  expect(breaches[0]).toMatchObject({ kind: 'structure' });
  expect(breaches[0]?.where.join()).toContain('customers_phone');
});

test.each([
  [
    'a record that search does not know',
    "DELETE FROM search_docs WHERE entity = 'customers' AND entity_id = 1",
    'unsearchable',
  ],
  [
    'a hit for a record that is gone',
    "INSERT INTO search_docs (entity, entity_id) VALUES ('orders', 99)",
    'search_stray',
  ],
  [
    'a record found by somebody else’s words',
    "UPDATE customers SET name = '欧阳修' WHERE id = 1",
    'search_terms',
  ],
  ['a stage without its history', "UPDATE customers SET stage = 'won' WHERE id = 1", 'history'],
  [
    'a record that nobody wrote',
    "DELETE FROM audit_log WHERE entity = 'customers' AND entity_id = 1",
    'unrecorded',
  ],
  [
    'a number that could be given away again',
    "INSERT INTO audit_log (at, call, entity, entity_id, before, hash) VALUES (1, 'x', 'tasks', 99, '{}', '')",
    'given_twice',
  ],
  [
    'a reference to nothing',
    'PRAGMA foreign_keys = OFF; UPDATE customers SET community_id = 77 WHERE id = 1; PRAGMA foreign_keys = ON',
    'references',
  ],
])('the deep check finds %s', async (_what, damage, kind) => {
  const { as, run, database } = await healthStore();
  await as.sales('customers.register', { name: '李明朗', phone: '13812345678' });
  database.connection.exec(damage);
  expect((await run('health.deepCheck')).breaches.map((one) => one.kind)).toContain(kind);
});

test.each([
  ['a proposal', 'proposals', 'accepted'],
  ['an invitation', 'invitations', 'attended'],
])('the deep check finds the state of %s that its history does not end with', async (_what, table, state) => {
  const { as, run, database } = await healthStore();
  const { id: customerId } = await as.sales('customers.register', { name: '李明朗' });
  await as.designer('proposals.create', { customerId, title: '客厅' });
  const plan = { date: '2026-11-25', startTime: '15:00', stagedSet: [] };
  await as.sales('invitations.invite', { customerId, ...plan });
  expect((await run('health.deepCheck')).breaches).toEqual([]);
  database.connection.exec(`UPDATE ${table} SET state = '${state}'`);
  expect((await run('health.deepCheck')).breaches).toEqual([
    { kind: 'history', where: [expect.stringContaining(`${table} 1 ends as`)] },
  ]);
});

test.each([
  ['a proposal found by a title that it has no more', "UPDATE proposals SET title = '儿童房'"],
  ['a quote found by another number', "UPDATE quotes SET number = 'QT20261121-009'"],
])('the deep check finds %s', async (_what, damage) => {
  const { as, run, database } = await healthStore();
  const { id: customerId } = await as.sales('customers.register', { name: '李明朗' });
  await as.designer('proposals.create', { customerId, title: '客厅' });
  await as.sales('quotes.create', { customerId });
  expect((await run('health.deepCheck')).breaches).toEqual([]);
  database.connection.exec(damage);
  expect((await run('health.deepCheck')).breaches.map(({ kind }) => kind)).toContain('search_terms');
});

test('a disk that fills is told in time, and a system that does not say is told, too', async () => {
  const { machine, finding } = await healthStore();
  machine.free = 3 * GB;
  expect(await finding('disk')).toMatchObject({ finding: 'disk_low', facts: { free: 3 * GB } });
  machine.free = GB / 4;
  expect(await finding('disk')).toMatchObject({ finding: 'disk_full' });
  machine.free = null;
  expect(await finding('disk')).toMatchObject({ finding: 'disk_unknown' });
});

test('printers: none, the chosen one is away, the usual one', async () => {
  const { as, platform, printers, finding } = await healthStore();
  expect(await finding('printers')).toMatchObject({
    finding: 'printers_good',
    facts: { name: '针式打印机' },
  });
  const store = { name: '云栖家居', phone: null, address: null, slipFooter: null };
  const { printing } = await as.owner('settings.update', { store });
  await as.owner('settings.update', {
    printing: { ...printing, slip: { ...printing.slip, printer: 'gone' } },
  });
  expect(await finding('printers')).toMatchObject({ finding: 'printers_missing', facts: { names: 'gone' } });
  await as.owner('settings.update', { printing });
  printers.pop();
  expect(await finding('printers')).toMatchObject({ finding: 'printers_none' });
  // A system that does not say which there are keeps nobody from the page.
  platform.printer.printers = async () => Promise.reject(new Error('the print server does not answer'));
  expect(await finding('printers')).toMatchObject({ finding: 'printers_unknown' });
});

test('slow statements are counted once each, slowest first', async () => {
  const { slowLog, look } = await healthStore();
  slowLog.note({ ms: 50, sql: 'SELECT 1', plan: 'a' }, 1);
  slowLog.note({ ms: 90, sql: 'SELECT 2', plan: 'b' }, 2);
  slowLog.note({ ms: 70, sql: 'SELECT 1', plan: 'c' }, 3);
  const { slow, findings } = await look();
  expect(slow).toEqual([
    { sql: 'SELECT 2', plan: 'b', times: 1, worstMs: 90, lastAt: 2 },
    { sql: 'SELECT 1', plan: 'c', times: 2, worstMs: 70, lastAt: 3 },
  ]);
  expect(findings.at(-1)).toMatchObject({ finding: 'slow_some', facts: { count: 2, ms: 90 } });
});

test('every table that is counted has its word, returns and invitations included', async () => {
  const { as } = await healthStore();
  const { rows } = await as.owner('health.survey', {});
  for (const { health } of Object.values(texts))
    expect(Object.keys(health.tables)).toEqual(Object.keys(rows));
  expect(rows).toMatchObject({ returns: 0, invitations: 0 });
});

test('the survey counts rows and bytes', async () => {
  const { as, paths } = await healthStore();
  await as.sales('customers.register', { name: '李明朗' });
  mkdirSync(join(paths.attachments, 'ab'), { recursive: true });
  writeFileSync(join(paths.attachments, 'ab', 'x.png'), Buffer.alloc(1000));
  const { rows, sizes } = await as.owner('health.survey', {});
  expect(rows).toMatchObject({ customers: 1, orders: 0 });
  expect(sizes).toMatchObject({ attachments: 1000 });
  expect(sizes.database).toBeGreaterThan(100_000);
});

test('a check that is running is not started twice', async () => {
  const { as, jobs } = await healthStore();
  const first = as.owner('health.deepCheck', {});
  await expect(as.owner('health.checkAudit', {})).rejects.toMatchObject({ error: { code: 'BUSY' } });
  await first;
  await jobs.stopAll(0);
});

test('the support file holds versions, schema, plans and log, and nobody’s name, phone, address or PIN', async () => {
  const { as, jobs, saved, slowLog, paths } = await healthStore();
  const secrets = {
    name: '欧阳晴岚',
    latin: 'Penelope Featherstone',
    phone: '13987654321',
    phone2: '13700001234',
    wechat: 'qinglan_wx88',
    community: '云栖玫瑰园',
    room: '1602-B',
    partner: '晨曦设计事务所',
    staff: '诸葛小满',
    staffPhone: '13511112222',
    pin: '73918264',
    store: '梧桐里家居生活馆',
    storePhone: '057188776655',
    storeAddress: '文三路 477 号',
    note: '只在周末方便',
  };
  await as.sales('customers.register', {
    name: secrets.name,
    phone: secrets.phone,
    phone2: secrets.phone2,
    wechat: secrets.wechat,
    community: secrets.community,
    room: secrets.room,
    note: secrets.note,
  });
  await as.sales('customers.register', { name: secrets.latin });
  await as.owner('partners.create', { kind: 'designer', name: secrets.partner } as never);
  const added = { name: secrets.staff, role: 'sales', phone: secrets.staffPhone, pin: secrets.pin };
  await as.owner('staff.create', added as never);
  await as.owner('settings.update', {
    store: {
      name: secrets.store,
      phone: secrets.storePhone,
      address: secrets.storeAddress,
      slipFooter: null,
    },
  });
  // Worse than the real log, which blacks out most of it already.
  const leaks = Object.values(secrets).filter((value) => value !== secrets.pin);
  writeFileSync(
    join(paths.logs, 'main.log'),
    [
      '[2026-11-21 10:00:00.000] [error] a1b2c3d4 customers.register SqliteError: disk I/O error',
      ...leaks.map((value) => `[2026-11-21 10:00:01.000] [warn] something about "${value}", again ${value}.`),
      `[2026-11-21 10:00:02.000] [warn] 139 8765 4321 and 139-8765-4321 at ${paths.data}/showroom.db`,
    ].join('\n'),
  );
  slowLog.note({ ms: 77, sql: 'SELECT "id" FROM "customers" WHERE "phone" = ?', plan: 'SCAN customers' }, 1);
  const made = await as.owner('health.supportFile', {});
  await jobs.stopAll(0);
  expect(made?.fileName).toBe('展厅前台支持文件 2026-11-21.json');
  const bytes = readFileSync(saved.file);
  for (const [what, secret] of Object.entries(secrets)) {
    expect(bytes.includes(secret), `${what} ${secret}`).toBe(false);
  }
  for (const secret of [
    '139 8765 4321',
    '139-8765-4321',
    paths.data,
    '测试owner',
    '测试sales',
    'pin_hash":',
  ]) {
    expect(bytes.includes(secret), secret).toBe(false);
  }
  const content = JSON.parse(bytes.toString());
  expect(content).toMatchObject({
    versions: { app: '0.1.0' },
    settings: { app: { zone: 'Asia/Shanghai' } },
    rows: { customers: 2 },
    slow: [{ worstMs: 77, plan: 'SCAN customers' }],
  });
  expect(content.findings).toHaveLength(7);
  expect(content.schema.join()).toMatch(/CREATE TABLE .customers./);
  expect(content.log.join('\n')).toContain('a1b2c3d4 customers.register SqliteError: disk I/O error');
});
