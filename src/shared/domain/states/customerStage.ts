import { canMove } from './table';

/** 新登记, 已联系, 需求明确, 已上门, 方案中, 已邀约, 已体验, 报价中, 成交 | 战败, 暂缓 */
export const CUSTOMER_STAGES = [
  'registered',
  'contacted',
  'qualified',
  'visited',
  'designing',
  'invited',
  'experienced',
  'quoted',
  'won',
  'lost',
  'paused',
] as const;

export type CustomerStage = (typeof CUSTOMER_STAGES)[number];

/** A stage on the line from the first word to the purchase; lost and paused stand beside it. */
export type LineStage = Exclude<CustomerStage, 'lost' | 'paused'>;

/**
 * Ordinary moves: forward by any number of steps, aside to lost or paused, and back onto the line from there.
 * Everything else, a step back or leaving won, is a correction (`isStageCorrection`), recorded with its reason.
 */
export const CUSTOMER_STAGE_MOVES = {
  registered: [
    'contacted',
    'qualified',
    'visited',
    'designing',
    'invited',
    'experienced',
    'quoted',
    'won',
    'lost',
    'paused',
  ],
  contacted: [
    'qualified',
    'visited',
    'designing',
    'invited',
    'experienced',
    'quoted',
    'won',
    'lost',
    'paused',
  ],
  qualified: ['visited', 'designing', 'invited', 'experienced', 'quoted', 'won', 'lost', 'paused'],
  visited: ['designing', 'invited', 'experienced', 'quoted', 'won', 'lost', 'paused'],
  designing: ['invited', 'experienced', 'quoted', 'won', 'lost', 'paused'],
  invited: ['experienced', 'quoted', 'won', 'lost', 'paused'],
  experienced: ['quoted', 'won', 'lost', 'paused'],
  quoted: ['won', 'lost', 'paused'],
  won: [],
  lost: [
    'registered',
    'contacted',
    'qualified',
    'visited',
    'designing',
    'invited',
    'experienced',
    'quoted',
    'won',
    'paused',
  ],
  paused: [
    'registered',
    'contacted',
    'qualified',
    'visited',
    'designing',
    'invited',
    'experienced',
    'quoted',
    'won',
    'lost',
  ],
} as const satisfies Record<CustomerStage, readonly CustomerStage[]>;

/** True when the move needs no correction. */
export function canMoveCustomerStage(from: CustomerStage, to: CustomerStage): boolean {
  return canMove<CustomerStage>(CUSTOMER_STAGE_MOVES, from, to);
}

/** True when the change is possible only as a recorded correction with a reason: back on the line, or out of won. */
export function isStageCorrection(from: CustomerStage, to: CustomerStage): boolean {
  return from !== to && !canMoveCustomerStage(from, to);
}

/** Place on the line, 0 (registered) to 8 (won); −1 for lost and paused, which stand beside it. */
export function stageRank(stage: CustomerStage): number {
  return stage === 'lost' || stage === 'paused' ? -1 : CUSTOMER_STAGES.indexOf(stage);
}

/**
 * The stage after an event that shows the customer at `reached` (a visit done, a quote offered, an order made):
 * it only moves forward, a lost or paused customer re-opens at that stage, and won stays won.
 */
export function advanceStage(current: CustomerStage, reached: LineStage): CustomerStage {
  return stageRank(reached) > stageRank(current) ? reached : current;
}
