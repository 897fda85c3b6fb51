import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IllegalTransitionError } from '../errors';
import {
  advanceStage,
  CUSTOMER_STAGE_MOVES,
  CUSTOMER_STAGES,
  canMoveCustomerStage,
  isStageCorrection,
  type LineStage,
  stageRank,
} from './customerStage';
import {
  canMoveDelivery,
  DELIVERY_MOVES,
  DELIVERY_STATES,
  holdsSlot,
  isActiveDelivery,
  leavesPackages,
} from './delivery';
import { canMoveInvitation, INVITATION_MOVES, INVITATION_STATES } from './invitation';
import {
  canMoveProposal,
  isOpenProposal,
  PROPOSAL_MOVES,
  PROPOSAL_STATES,
  proposalVerdict,
} from './proposal';
import { canMoveQuote, QUOTE_MOVES, QUOTE_STATES } from './quote';
import {
  canTakeStep,
  isOpenRequest,
  nextStep,
  REQUEST_MOVES,
  REQUEST_STATES,
  REQUEST_STEPS,
  stateAfter,
} from './request';
import { canMoveReturn, RETURN_MOVES, RETURN_STATES } from './return';
import { canMove, requireMove, type TransitionTable } from './table';
import { canMoveTask, TASK_MOVES, TASK_STATES } from './task';
import { canMoveVisit, VISIT_MOVES, VISIT_STATES } from './visit';

interface SystemInfo {
  readonly name: string;
  readonly states: readonly string[];
  readonly moves: TransitionTable<string>;
  readonly start: string;
  readonly ends: readonly string[];
  readonly canMove: (from: string, to: string) => boolean;
}

/** Widens a machine's own state type, so that all can be walked by one test. */
function machine<S extends string>(
  name: string,
  states: readonly S[],
  moves: TransitionTable<S>,
  start: S,
  ends: readonly S[],
  canMove: (from: S, to: S) => boolean,
): SystemInfo {
  return { name, states, moves, start, ends, canMove: canMove as (from: string, to: string) => boolean };
}

const MACHINES = [
  machine('customer', CUSTOMER_STAGES, CUSTOMER_STAGE_MOVES, 'registered', ['won'], canMoveCustomerStage),
  machine('proposal', PROPOSAL_STATES, PROPOSAL_MOVES, 'draft', [], canMoveProposal),
  machine('quote', QUOTE_STATES, QUOTE_MOVES, 'draft', ['ordered'], canMoveQuote),
  machine(
    'delivery',
    DELIVERY_STATES,
    DELIVERY_MOVES,
    'unscheduled',
    ['revisited', 'refused', 'cancelled'],
    canMoveDelivery,
  ),
  machine('request', REQUEST_STATES, REQUEST_MOVES, 'new', [], (from, to) =>
    canMove<(typeof REQUEST_STATES)[number]>(REQUEST_MOVES, from, to),
  ),
  machine('return', RETURN_STATES, RETURN_MOVES, 'open', ['settled', 'withdrawn'], canMoveReturn),
  machine('visit', VISIT_STATES, VISIT_MOVES, 'planned', ['done'], canMoveVisit),
  machine('invitation', INVITATION_STATES, INVITATION_MOVES, 'invited', ['attended'], canMoveInvitation),
  machine('task', TASK_STATES, TASK_MOVES, 'open', ['cancelled'], canMoveTask),
];

describe.each(MACHINES)('$name', ({ name, states, moves, start, ends, canMove }) => {
  it('has a row for every state, without repetition or self loop', () => {
    expect(Object.keys(moves).sort()).toEqual([...states].sort());
    for (const state of states) {
      expect(new Set(moves[state]).size).toBe(moves[state]?.length);
      expect(moves[state]).not.toContain(state);
    }
  });
  it('reaches every state from its first', () => {
    const reached = new Set([start]);
    for (const state of reached) for (const next of moves[state] ?? []) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
  });
  it('ends where it should', () => {
    expect(states.filter((state) => moves[state]?.length === 0).sort()).toEqual([...ends].sort());
  });
  it('answers by its table for every pair', () => {
    for (const from of states) {
      for (const to of states) {
        expect(canMove(from, to)).toBe(moves[from]?.includes(to));
        if (canMove(from, to)) requireMove(name, moves, from, to);
        else expect(() => requireMove(name, moves, from, to)).toThrow(IllegalTransitionError);
      }
    }
  });
});

it('names the thing and both states in the error', () => {
  try {
    requireMove('quote', QUOTE_MOVES as TransitionTable<string>, 'ordered', 'draft');
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: 'ILLEGAL_TRANSITION', what: 'quote', from: 'ordered', to: 'draft' });
  }
});

describe('customer stage', () => {
  const line = CUSTOMER_STAGES.filter((stage): stage is LineStage => stageRank(stage) >= 0);
  it('ranks the line and nothing beside it', () => {
    expect(line).toHaveLength(9);
    expect(line.map(stageRank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect([stageRank('lost'), stageRank('paused')]).toEqual([-1, -1]);
  });
  it('may go forward by any number of steps, and aside from everywhere but won', () => {
    for (const from of line) {
      for (const to of line) expect(canMoveCustomerStage(from, to)).toBe(stageRank(to) > stageRank(from));
      expect(canMoveCustomerStage(from, 'lost')).toBe(from !== 'won');
      expect(canMoveCustomerStage(from, 'paused')).toBe(from !== 'won');
    }
    for (const aside of ['lost', 'paused'] as const) {
      for (const to of line) expect(canMoveCustomerStage(aside, to)).toBe(true);
    }
  });
  it('calls a step back a correction', () => {
    expect(isStageCorrection('quoted', 'contacted')).toBe(true);
    expect(isStageCorrection('won', 'quoted')).toBe(true);
    expect(isStageCorrection('won', 'lost')).toBe(true);
    expect(isStageCorrection('contacted', 'quoted')).toBe(false);
    expect(isStageCorrection('lost', 'contacted')).toBe(false);
    expect(isStageCorrection('won', 'won')).toBe(false);
  });
  it('is moved by events only forward, and re-opened by them', () => {
    expect(advanceStage('designing', 'contacted')).toBe('designing');
    expect(advanceStage('contacted', 'quoted')).toBe('quoted');
    expect(advanceStage('lost', 'contacted')).toBe('contacted');
    expect(advanceStage('paused', 'registered')).toBe('registered');
    expect(advanceStage('won', 'quoted')).toBe('won');
    fc.assert(
      fc.property(
        fc.constantFrom(...CUSTOMER_STAGES),
        fc.array(fc.constantFrom(...line)),
        (first, events) => {
          let stage = first;
          for (const event of events) {
            const next = advanceStage(stage, event);
            expect(next === stage || canMoveCustomerStage(stage, next)).toBe(true);
            expect(stageRank(next)).toBe(Math.max(stageRank(stage), stageRank(event)));
            stage = next;
          }
        },
      ),
    );
  });
});

describe('delivery', () => {
  it('walks the ordinary way and its side ways', () => {
    const way = [
      'unscheduled',
      'booked',
      'reminded',
      'dispatched',
      'on_the_way',
      'signed',
      'to_revisit',
      'revisited',
    ] as const;
    way.slice(1).forEach((to, i) => {
      const from = way[i];
      expect(from && canMoveDelivery(from, to)).toBe(true);
    });
    for (const from of ['booked', 'reminded', 'dispatched', 'on_the_way'] as const) {
      for (const to of ['signed', 'partly_signed', 'refused', 'moved'] as const) {
        expect(canMoveDelivery(from, to)).toBe(true);
      }
    }
    expect(canMoveDelivery('moved', 'booked')).toBe(true);
    expect(canMoveDelivery('booked', 'unscheduled')).toBe(true);
    expect(canMoveDelivery('partly_signed', 'to_revisit')).toBe(true);
  });
  it('never goes back to the tray with a result', () => {
    for (const from of [
      'signed',
      'partly_signed',
      'refused',
      'to_revisit',
      'revisited',
      'cancelled',
    ] as const) {
      expect(canMoveDelivery(from, 'unscheduled')).toBe(false);
      expect(canMoveDelivery(from, 'booked')).toBe(false);
    }
    expect(canMoveDelivery('unscheduled', 'signed')).toBe(false);
    expect(canMoveDelivery('on_the_way', 'cancelled')).toBe(false);
    // It had not set off after all.
    expect(canMoveDelivery('on_the_way', 'dispatched')).toBe(true);
  });
  it('knows who is on the road, who takes room and who leaves packages', () => {
    expect(DELIVERY_STATES.filter(isActiveDelivery)).toEqual([
      'booked',
      'reminded',
      'dispatched',
      'on_the_way',
    ]);
    expect(DELIVERY_STATES.filter((state) => !holdsSlot(state))).toEqual([
      'unscheduled',
      'moved',
      'cancelled',
    ]);
    expect(DELIVERY_STATES.filter(leavesPackages)).toEqual(['partly_signed', 'refused']);
  });
});

describe('proposal', () => {
  it('is open until it is quoted or declined', () => {
    expect(PROPOSAL_STATES.filter((state) => !isOpenProposal(state))).toEqual(['quoted', 'declined']);
    expect(canMoveProposal('submitted', 'quoted')).toBe(false);
    expect(canMoveProposal('partially_accepted', 'quoted')).toBe(true);
  });
  it('is judged by its items', () => {
    expect(proposalVerdict([])).toBeNull();
    expect(proposalVerdict(['open', 'open'])).toBeNull();
    expect(proposalVerdict(['accepted', 'accepted'])).toBe('accepted');
    expect(proposalVerdict(['refused', 'refused'])).toBe('declined');
    expect(proposalVerdict(['accepted', 'open'])).toBe('partially_accepted');
    expect(proposalVerdict(['accepted', 'refused'])).toBe('partially_accepted');
  });
});

describe('request', () => {
  it('is led by its usual steps from registration to closed', () => {
    let state: (typeof REQUEST_STATES)[number] = 'new';
    const way = [];
    while (state !== 'closed') {
      const step = nextStep(state, true);
      expect(canTakeStep(state, step)).toBe(true);
      state = stateAfter(step);
      way.push(state);
    }
    expect(way).toEqual(['accepted', 'working', 'resolved', 'revisited', 'closed']);
    expect(nextStep('revisited', false)).toBe('reopen');
  });
  it('offers only steps that its table allows; work may be told of again', () => {
    for (const state of REQUEST_STATES) expect(canTakeStep(state, nextStep(state, true))).toBe(true);
    expect(REQUEST_STEPS.filter((step) => canTakeStep('working', step))).toEqual([
      'work',
      'wait',
      'resolve',
      'close',
    ]);
    expect(REQUEST_STEPS.filter((step) => canTakeStep('closed', step))).toEqual(['reopen']);
  });
  it('is open until it is resolved', () => {
    expect(REQUEST_STATES.filter((state) => !isOpenRequest(state))).toEqual([
      'resolved',
      'revisited',
      'closed',
    ]);
  });
});

describe('the rest', () => {
  it('keeps the moves that everyday work needs', () => {
    expect(canMoveQuote('draft', 'accepted')).toBe(false);
    expect(canMoveQuote('expired', 'accepted')).toBe(false);
    expect(canMoveQuote('expired', 'offered')).toBe(true);
    expect(canMoveQuote('accepted', 'ordered')).toBe(true);
    expect(canMoveQuote('offered', 'ordered')).toBe(false);
    expect(canMoveInvitation('no_show', 'invited')).toBe(true);
    expect(canMoveInvitation('cancelled', 'attended')).toBe(false);
    expect(canMoveTask('done', 'open')).toBe(true);
    expect(canMoveTask('done', 'skipped')).toBe(false);
    expect(canMoveVisit('cancelled', 'done')).toBe(false);
  });
});
