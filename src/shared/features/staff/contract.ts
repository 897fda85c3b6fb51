import { z } from 'zod';
import { action, EVERYONE, OWNER, query } from '../../contract/call';
import { emptyInput, optionalPhone, recordId, text, version } from '../../contract/fields';
import { ROLES } from '../../domain/roles';
import { pin } from '../session/contract';

const staffRow = z.object({
  id: z.int(),
  version: z.int(),
  name: z.string(),
  role: z.enum(ROLES),
  phone: z.string().nullable(),
  active: z.boolean(),
});

const profile = { name: text(30), role: z.enum(ROLES), phone: optionalPhone };

export const staffContract = {
  'staff.list': query(
    EVERYONE,
    () => emptyInput,
    () => z.array(staffRow),
  ),
  'staff.create': action(
    OWNER,
    () => z.strictObject({ ...profile, pin }),
    () => staffRow,
  ),
  'staff.update': action(
    OWNER,
    () => z.strictObject({ id: recordId('staff'), version, ...profile, active: z.boolean() }),
    () => staffRow,
  ),
  'staff.setPin': action(
    OWNER,
    () => z.strictObject({ id: recordId('staff'), version, pin }),
    () => staffRow,
  ),
};
