import { and, asc, eq } from 'drizzle-orm';
import type { staffContract } from '../../../shared/features/staff/contract';
import type { HandlersFor } from '../../core/handlers';
import type { WriteContext } from '../../database/context';
import { insertRecord, updateRecord } from '../../database/records';
import { staff } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { hashPin } from './pins';

export const staffHandlers: HandlersFor<typeof staffContract> = {
  'staff.list': (_input, { db }) => db.select().from(staff).orderBy(asc(staff.id)).all(),

  'staff.create': async ({ pin, ...profile }, context) => {
    const pinHash = await hashPin(pin);
    return context.write((tx) => {
      refuseTakenName(tx, profile.name, null);
      return insertRecord(tx, staff, { ...profile, pinHash });
    });
  },

  'staff.update': ({ id, version, ...patch }, context) =>
    context.write((tx) => {
      refuseTakenName(tx, patch.name, id);
      const updated = updateRecord(tx, staff, id, version, patch);
      refuseLosingTheLastOwner(tx);
      return updated;
    }),

  'staff.setPin': async ({ id, version, pin }, context) => {
    const pinHash = await hashPin(pin);
    return context.write((tx) =>
      updateRecord(tx, staff, id, version, { pinHash, failedAttempts: 0, lockedUntil: null }),
    );
  },
};

function refuseTakenName({ db }: WriteContext, name: string, exceptId: number | null): void {
  const other = db.select({ id: staff.id }).from(staff).where(eq(staff.name, name)).get();
  if (other && other.id !== exceptId) throw fieldError('name', 'taken');
}

function refuseLosingTheLastOwner({ db }: WriteContext): void {
  const owner = db
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, 'owner'), eq(staff.active, true)))
    .get();
  if (!owner) throw new AppError('VALIDATION', { reason: 'last_owner' });
}
