import type { OutputOf } from '../../../shared/contract';

/** The sections of the settings that a new shop goes through, in this order. */
const SET_UP_STEPS = ['catalogue', 'crews', 'staff', 'printing', 'backup'] as const;
export type SetUpStep = (typeof SET_UP_STEPS)[number];

/** What the shop has so far. */
export interface ShopSoFar {
  products: { rows: readonly unknown[] };
  crews: { crews: readonly unknown[]; slots: readonly unknown[] };
  staff: readonly unknown[];
  settings: { printing: { slip: Pick<OutputOf<'settings.all'>['printing']['slip'], 'printer'> } };
  backup: Pick<OutputOf<'backup.state'>, 'second'>;
}

/** The sections in which nothing was done yet: an empty catalogue, no crew or no slot, the owner alone, and so on. */
export function stepsLeft({ products, crews, staff, settings, backup }: ShopSoFar): SetUpStep[] {
  const done = {
    catalogue: products.rows.length > 0,
    crews: crews.crews.length > 0 && crews.slots.length > 0,
    staff: staff.length > 1,
    printing: settings.printing.slip.printer !== null,
    backup: backup.second !== null,
  };
  return SET_UP_STEPS.filter((step) => !done[step]);
}
