import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../../src/main/core/platform';
import { createSession } from '../../src/main/core/session';
import { rememberUsed, usedIn } from '../../src/main/database/usedNumbers';
import { checkStore } from '../../src/main/features/health/checkStore';
import type { Rng } from '../../src/main/sample/rng';
import type { CallName, OutputOf, RawInputOf } from '../../src/shared/contract';
import { fixedClock } from '../../src/shared/domain/clock';
import type { BenchStore } from '../bench/stores';
import { backUp, putBack } from './backupCalls';
import type { Drill } from './drill';
import { DRILL_NOW, drillPaths, inTemporaryFolder, openAsTheApp } from './place';
import { deafPlatform } from './platform';
import { makeTinyStore, openDrillStore, stockOrder, walkIn } from './stores';

const STEPS = 1_000;
const STEPS_QUICK = 60;
const MINUTE_MS = 60_000;
/** A rule of the sample store only: after a restore numbers are left out. */
const GAPS = 'a document number counted with a gap';

/**
 * Random registrations, undos, orders, quotes, tasks, cards, erasures, backups and restores, some of them over a store that
 * cannot be read. Every id and document number is remembered with the audit row that created its record; counted are
 * those that belong to another record later.
 */
export const idsDrill: Drill = {
  ids: ['ids.reused'],
  run: async ({ rng, quick }) =>
    inTemporaryFolder(async (root) => {
      const folder = join(root, 'data');
      await makeTinyStore(folder);
      const showroom = new Showroom(folder, rng);
      const steps = quick ? STEPS_QUICK : STEPS;
      try {
        for (let step = 0; step < steps; step += 1) await showroom.step();
        const wrong = showroom.broken();
        const told = Object.entries(showroom.counts).map(([what, count]) => `${what} ${count}`);
        const note = [`${steps} steps (${told.sort().join(', ')})`, ...showroom.reused.slice(0, 5), ...wrong];
        return [{ id: 'ids.reused', value: showroom.reused.length + wrong.length, note: note.join('; ') }];
      } finally {
        showroom.close();
      }
    }),
};

/** Names what an id or a number stood for: the hash of the audit row that created its record. */
interface Created {
  auditId: number;
  entity: string;
  entityId: number;
  hash: string;
  number: string | null;
}

class Showroom {
  readonly counts: Record<string, number> = {};
  readonly reused: string[] = [];
  private readonly known = new Map<string, string>();
  private readonly clock = fixedClock(DRILL_NOW);
  private readonly backups: string[] = [];
  private readonly folder: string;
  private readonly rng: Rng;
  private store: BenchStore;
  private readTo = 0;
  private people = 0;

  constructor(folder: string, rng: Rng) {
    this.folder = folder;
    this.rng = rng;
    this.store = this.open();
    this.look();
  }

  close(): void {
    this.store.close();
  }

  /** Rules of the store that do not hold any more. */
  broken(): string[] {
    return checkStore(this.store.database.connection).filter((what) => !what.startsWith(GAPS));
  }

  async step(): Promise<void> {
    this.clock.advance(MINUTE_MS);
    const [name, work] = this.rng.pick([
      ['register', () => this.register()],
      ['undo', () => this.undo()],
      ['undo', () => this.undo()],
      ['order', () => this.order()],
      ['quote', () => this.quote()],
      ['task', () => this.task()],
      ['card', () => this.card()],
      ['erase', () => this.erase()],
      ['back up', () => this.backUp()],
      ['restore', () => this.restore()],
    ] as const);
    if (await work()) this.counts[name] = (this.counts[name] ?? 0) + 1;
    this.look();
  }

  private open(): BenchStore {
    const session = createSession(this.clock, () => undefined);
    const paths = drillPaths(this.folder);
    return openDrillStore(this.folder, {
      clock: this.clock,
      platform: deafPlatform({ paths, session } as Platform),
    });
  }

  /** What was created since the last look stands for itself for ever. */
  private look(): void {
    const rows = this.store.database.connection
      .prepare(
        `SELECT id AS auditId, entity, entity_id AS entityId, hash, json_extract("after", '$.number') AS number
         FROM audit_log WHERE id > ? AND "before" IS NULL AND json_extract("after", '$.createdAt') IS NOT NULL ORDER BY id`,
      )
      .all(this.readTo) as Created[];
    for (const { auditId, entity, entityId, hash, number } of rows) {
      this.readTo = auditId;
      for (const name of [`${entity} ${entityId}`, ...(number ? [number] : [])]) {
        const before = this.known.get(name);
        if (before !== undefined && before !== hash) this.reused.push(`${name} means somebody else`);
        this.known.set(name, hash);
      }
    }
  }

  /** A call that may be refused: what it answered, or null. */
  private async call<N extends CallName>(
    role: 'owner' | 'front_desk' | 'sales',
    name: N,
    input: RawInputOf<N>,
  ): Promise<OutputOf<N> | null> {
    const answer = await this.store.dispatch(name, input, this.store.actorOf(role));
    if (!answer.ok && answer.error.code === 'INTERNAL') throw new Error(`${name} failed`);
    return answer.ok ? answer.data : null;
  }

  private someCustomer(newest = false): { id: number; version: number } | null {
    const rows = this.store.database.connection
      .prepare('SELECT id, version FROM customers WHERE erased_at IS NULL ORDER BY id DESC LIMIT ?')
      .all(newest ? 1 : 6) as { id: number; version: number }[];
    return rows.length > 0 ? this.rng.pick(rows) : null;
  }

  private async register(): Promise<boolean> {
    this.people += 1;
    return (await this.call('front_desk', 'customers.register', walkIn(this.people))) !== null;
  }

  private async undo(): Promise<boolean> {
    await this.register();
    const customer = this.someCustomer(true);
    if (!customer) return false;
    if (this.rng.chance(0.3)) {
      await this.call('sales', 'erasure.ask', {
        ...{ customerId: customer.id, version: customer.version, reason: '演练' },
      });
    }
    await this.call('owner', 'customers.undoRegister', customer);
    return this.someCustomer(true)?.id !== customer.id;
  }

  private async order(): Promise<boolean> {
    const customer = this.someCustomer();
    const order = customer && (await this.call('owner', 'orders.create', stockOrder(customer.id)));
    if (!order) return false;
    await this.call('owner', 'orders.confirm', { id: order.id, version: order.version });
    return true;
  }

  private async quote(): Promise<boolean> {
    const customer = this.someCustomer();
    const quote = customer && (await this.call('owner', 'quotes.create', { customerId: customer.id }));
    if (!quote) return false;
    const { id, validUntil } = quote;
    let { version } = quote;
    // The lines of a draft come and go.
    for (const lines of [stockOrder(0).lines, [], stockOrder(0).lines]) {
      const saved = await this.call('owner', 'quotes.save', {
        ...{ id, version, validUntil, lines, discountFen: 0 },
        ...{ deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
      });
      version = saved?.version ?? version;
    }
    return true;
  }

  private async task(): Promise<boolean> {
    const customer = this.someCustomer();
    if (!customer) return false;
    const input = { customerId: customer.id, note: '演练', dueDate: '2027-11-17' };
    return (await this.call('owner', 'tasks.create', input)) !== null;
  }

  /** A card for who has none, another one for who has lost theirs. */
  private async card(): Promise<boolean> {
    const customer = this.someCustomer();
    const member = customer && (await this.call('owner', 'members.get', { customerId: customer.id }));
    if (!member) return false;
    const valid = member.cards.find(({ voidedAt }) => voidedAt === null);
    const given = valid
      ? this.call('owner', 'members.reissueCard', { id: valid.id, version: valid.version, reason: 'lost' })
      : this.call('owner', 'members.issueCard', { customerId: customer.id });
    return (await given) !== null;
  }

  private async erase(): Promise<boolean> {
    const customer = this.someCustomer();
    if (!customer) return false;
    const { id: customerId, version } = customer;
    await this.call('sales', 'erasure.ask', { customerId, version, reason: '演练' });
    const [asked] = (await this.call('owner', 'approvals.pending', {})) ?? [];
    if (!asked) return false;
    const decision = { id: asked.id, version: asked.version, approve: true };
    return (await this.call('owner', 'approvals.decide', decision)) !== null;
  }

  private async backUp(): Promise<boolean> {
    this.backups.push(await backUp(this.folder, this.clock.now()));
    return true;
  }

  private async restore(): Promise<boolean> {
    if (this.backups.length === 0) return false;
    const paths = drillPaths(this.folder);
    // What the app does every ten minutes and on quitting.
    if (this.rng.chance(0.5)) rememberUsed(paths, usedIn(this.store.database.connection));
    this.store.close();
    if (this.rng.chance(0.3)) this.damage();
    await putBack(this.folder, this.rng.pick(this.backups.slice(-5)), this.clock.now());
    await openAsTheApp(this.folder);
    this.store = this.open();
    this.readTo = 0;
    return true;
  }

  private damage(): void {
    const { database } = drillPaths(this.folder);
    for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true });
    writeFileSync(database, 'a disk went bad here'.repeat(500));
  }
}
