import { asc, eq } from 'drizzle-orm';
import type { sessionContract } from '../../../shared/contract/session';
import type { Reader } from '../../database/database';
import { insertRecord, updateRecord } from '../../database/records';
import { staff } from '../../database/schema';
import type { Actor, HandlersFor, ReadContext, WriteContext } from '../../platform/context';
import { AppError, fieldError } from '../../platform/errors';
import { getSetting, putSetting } from '../settings/settings.repository';
import { hashPin, verifyPin } from '../staff/pins';

/** Wrong PINs in a row before the person has to wait. */
const FREE_ATTEMPTS = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

export const sessionHandlers: HandlersFor<typeof sessionContract> = {
  'session.state': (_input, { db, actor, today }) => {
    const app = getSetting(db, 'app');
    return {
      setUp: isSetUp({ db }),
      storeName: getSetting(db, 'store').name,
      locale: app.locale,
      idleLockMinutes: app.idleLockMinutes,
      today,
      zone: app.zone,
      actor,
    };
  },

  'session.people': (_input, { db }) =>
    db
      .select({ staffId: staff.id, name: staff.name, role: staff.role })
      .from(staff)
      .where(eq(staff.active, true))
      .orderBy(asc(staff.id))
      .all(),

  'session.signIn': async ({ staffId, pin }, context) => {
    const person = context.read(({ db }) => db.select().from(staff).where(eq(staff.id, staffId)).get());
    if (!person?.active) throw new AppError('NOT_FOUND', { params: { entity: 'staff', id: staffId } });
    const wait = (person.lockedUntil ?? 0) - context.now;
    // Longer than anybody has to wait: the PC's clock was set back meanwhile.
    if (wait > 0 && wait <= LONGEST_WAIT_MS) throw waitError(wait);
    if (!(await verifyPin(pin, person.pinHash))) {
      const longer = context.write((tx) => countFailure(tx, staffId));
      throw longer > 0 ? waitError(longer) : fieldError('pin', 'wrong_pin');
    }
    if (person.failedAttempts > 0) {
      context.write((tx) => updateRecord(tx, staff, staffId, null, { failedAttempts: 0, lockedUntil: null }));
    }
    const actor: Actor = { staffId, name: person.name, role: person.role };
    context.platform.session.signIn(actor);
    return actor;
  },

  'session.lock': (_input, { platform }) => {
    platform.session.lock();
    return null;
  },

  'session.touch': (_input, { platform }) => {
    platform.session.touch();
    return null;
  },

  'session.setUp': async ({ storeName, ownerName, pin, locale, sampleData }, context) => {
    const pinHash = await hashPin(pin);
    const actor = context.write((tx): Actor => {
      if (isSetUp(tx)) throw new AppError('CONFLICT', { reason: 'already_set_up' });
      putSetting(tx, 'store', { ...getSetting(tx.db, 'store'), name: storeName });
      putSetting(tx, 'app', { ...getSetting(tx.db, 'app'), locale });
      const owner = insertRecord(tx, staff, { name: ownerName, role: 'owner', pinHash });
      return { staffId: owner.id, name: owner.name, role: owner.role };
    });
    context.platform.session.signIn(actor);
    if (sampleData) await context.platform.fillWithSampleData(actor);
    return actor;
  },

  'session.setLocale': ({ locale }, context) =>
    context.write((tx) => {
      putSetting(tx, 'app', { ...getSetting(tx.db, 'app'), locale });
      return null;
    }),
};

/** A person as the one at work, without a PIN; null for somebody unknown or gone. */
export function actorOf(db: Reader, staffId: number): Actor | null {
  const person = db.select().from(staff).where(eq(staff.id, staffId)).get();
  return person?.active ? { staffId, name: person.name, role: person.role } : null;
}

/** Whether anybody can sign in: the first run is over. */
export function isSetUp({ db }: Pick<ReadContext, 'db'>): boolean {
  return db.select({ id: staff.id }).from(staff).limit(1).get() !== undefined;
}

/** Counts a wrong PIN; returns how long this person now has to wait (ms, 0 = not at all). */
function countFailure(tx: WriteContext, staffId: number): number {
  const person = tx.db.select().from(staff).where(eq(staff.id, staffId)).get();
  const failedAttempts = (person?.failedAttempts ?? 0) + 1;
  const over = failedAttempts - FREE_ATTEMPTS;
  const wait = over < 0 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** over, LONGEST_WAIT_MS);
  updateRecord(tx, staff, staffId, null, { failedAttempts, lockedUntil: wait > 0 ? tx.now + wait : null });
  return wait;
}

function waitError(waitMs: number): AppError {
  return new AppError('BUSY', { reason: 'pin_wait', params: { seconds: Math.ceil(waitMs / 1000) } });
}
