import type { OutputOf } from '../../../shared/contract';

/** A person of the list of staff. */
export type StaffRow = OutputOf<'staff.list'>[number];
