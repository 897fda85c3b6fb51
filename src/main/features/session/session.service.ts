import { asc, eq } from 'drizzle-orm';
import type { sessionContract } from '../../../shared/features/session/contract';
import type { ActionContext, HandlersFor } from '../../core/handlers';
import type { Actor, ReadContext, WriteContext } from '../../database/context';
import { getRecord, insertRecord, updateRecord } from '../../database/records';
import { staff } from '../../database/schema';
import { beginSample, isSampleUnfinished } from '../../database/unfinishedSample';
import { AppError, codeOfSystemError, fieldError } from '../../system/errors';
import { getSetting, putSetting } from '../settings';
import { hashPin, verifyPin } from '../staff';
import { pinGate, waitAfter } from './pinGate';

export const sessionHandlers: HandlersFor<typeof sessionContract> = {
  'session.state': (_input, { db, actor, today }) => {
    const app = getSetting(db, 'app');
    return {
      setUp: isSetUp({ db }),
      sampleUnfinished: isSampleUnfinished(db),
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

  'session.signIn': ({ staffId, pin }, context) =>
    context.read(({ db }) => pinGate(db)).oneAtATime(staffId, () => tryPin(staffId, pin, context)),

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
      if (sampleData) beginSample(tx);
      return { staffId: owner.id, name: owner.name, role: owner.role };
    });
    context.platform.session.signIn(actor);
    if (sampleData) await context.platform.fillWithSampleData(actor);
    return actor;
  },

  'session.beginAnew': async (_input, { platform, read }) => {
    if (!read(({ db }) => isSampleUnfinished(db)))
      throw new AppError('CONFLICT', { reason: 'already_set_up' });
    await platform.beginAnew();
    return null;
  },

  'session.setLocale': ({ locale }, context) =>
    context.write((tx) => {
      putSetting(tx, 'app', { ...getSetting(tx.db, 'app'), locale });
      return null;
    }),
};

/**
 * Compares a PIN and signs the person in. Throws NOT_FOUND for somebody who is not there any more, BUSY (`pin_wait`)
 * before their wait is over, VALIDATION (`wrong_pin`).
 */
async function tryPin(staffId: number, pin: string, context: ActionContext): Promise<Actor> {
  const { clock } = context;
  const gate = context.read(({ db }) => pinGate(db));
  const fail = () =>
    context.write((tx) => {
      countFailure(tx, staffId);
      gate.close(staffId);
    });
  if (gate.wasLeftOpen(staffId)) fail();
  const person = context.read((tx) => activePerson(tx, staffId));
  const wait = gate.waitLeft(person, clock);
  if (wait > 0) throw waitError(wait);
  const opened = withRoom(() => gate.open(staffId));
  if (!(await verifyPin(pin, person.pinHash))) {
    if (!opened || !withRoom(fail)) gate.waitUncounted(person, clock);
    const longer = gate.waitLeft(
      context.read((tx) => activePerson(tx, staffId)),
      clock,
    );
    throw longer > 0 ? waitError(longer) : fieldError('pin', 'wrong_pin');
  }
  withRoom(() => {
    if (person.failedAttempts > 0) {
      context.write((tx) => updateRecord(tx, staff, staffId, null, { failedAttempts: 0, lockedUntil: null }));
    }
    gate.close(staffId);
  });
  // Comparing takes a moment, in which the person may have been changed.
  const { name, role } = context.read((tx) => activePerson(tx, staffId));
  const actor: Actor = { staffId, name, role };
  context.platform.session.signIn(actor);
  return actor;
}

/** False when the disk has no room for it: the PIN opens all the same, for whoever makes room has to sign in. */
function withRoom(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (!['DISK_FULL', 'DISK_FAILED'].includes(codeOfSystemError(error))) throw error;
    return false;
  }
}

function activePerson({ db }: ReadContext, staffId: number) {
  const person = db.select().from(staff).where(eq(staff.id, staffId)).get();
  if (!person?.active) throw new AppError('NOT_FOUND', { params: { entity: 'staff', id: staffId } });
  return person;
}

/** Whether anybody can sign in: the first run is over. */
export function isSetUp({ db }: Pick<ReadContext, 'db'>): boolean {
  return db.select({ id: staff.id }).from(staff).limit(1).get() !== undefined;
}

/** Counts a wrong PIN; from the fifth on the person has to wait. */
function countFailure(tx: WriteContext, staffId: number): void {
  const failedAttempts = getRecord(tx, staff, staffId).failedAttempts + 1;
  const wait = waitAfter(failedAttempts);
  updateRecord(tx, staff, staffId, null, { failedAttempts, lockedUntil: wait > 0 ? tx.now + wait : null });
}

function waitError(waitMs: number): AppError {
  return new AppError('BUSY', { reason: 'pin_wait', params: { seconds: Math.ceil(waitMs / 1000) } });
}
