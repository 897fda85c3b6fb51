import type { Step } from '../runner.ts';
import { DELIVERY_STEPS } from './delivery.ts';
import { OFFICE_STEPS } from './office.ts';
import { ORDER_STEPS } from './order.ts';
import { PROPOSAL_STEPS } from './proposal.ts';
import { RECEPTION_STEPS } from './reception.ts';

/** The main job in its order: from the walk-in to the printed slip, the signature and the figures. */
export const STEPS: readonly Step[] = [
  ...RECEPTION_STEPS,
  ...PROPOSAL_STEPS,
  ...ORDER_STEPS,
  ...DELIVERY_STEPS,
  ...OFFICE_STEPS,
];
