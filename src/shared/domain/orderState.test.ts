import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from './money';
import {
  arrivalStateOf,
  deriveOrderState,
  ORDER_STATES,
  type OrderFacts,
  type OrderLineFacts,
} from './orderState';
import { ARRIVAL_STATES, LINE_SOURCES } from './productCodes';
import { DELIVERY_STATES } from './states/delivery';

const line = (over: Partial<OrderLineFacts> = {}): OrderLineFacts => ({
  source: 'ordered',
  packages: 2,
  arrivalState: 'pending',
  cancelled: false,
  ...over,
});
const facts = (over: Partial<OrderFacts> = {}): OrderFacts => ({
  confirmedAt: 1,
  cancelledAt: null,
  lines: [line(), line({ source: 'custom' })],
  deliveries: [],
  deliveredPackages: 0,
  needsInstallation: false,
  installedAt: null,
  revisitedAt: null,
  balanceFen: fen(100),
  openReturns: 0,
  ...over,
});
const state = (over: Partial<OrderFacts> = {}) => deriveOrderState(facts(over));
const arrived = [line({ arrivalState: 'arrived' }), line({ source: 'custom', arrivalState: 'arrived' })];

describe('deriveOrderState', () => {
  it('lives through an ordinary order', () => {
    expect(state({ confirmedAt: null })).toBe('pending');
    expect(state()).toBe('confirmed');
    expect(state({ lines: [line({ arrivalState: 'producing' }), line()] })).toBe('producing');
    expect(state({ lines: [line({ arrivalState: 'partly_arrived' }), line()] })).toBe('partly_arrived');
    expect(state({ lines: [line({ arrivalState: 'arrived' }), line()] })).toBe('partly_arrived');
    expect(state({ lines: arrived })).toBe('ready');
    const booked = { lines: arrived, deliveries: [{ state: 'booked' as const, packages: 4 }] };
    expect(state(booked)).toBe('booked');
    expect(state({ ...booked, deliveredPackages: 3 })).toBe('partly_delivered');
    const signed = {
      lines: arrived,
      deliveries: [{ state: 'signed' as const, packages: 4 }],
      deliveredPackages: 4,
    };
    expect(state(signed)).toBe('delivered');
    expect(state({ ...signed, installedAt: 2 })).toBe('installed');
    expect(state({ ...signed, installedAt: 2, revisitedAt: 3 })).toBe('installed');
    expect(state({ ...signed, installedAt: 2, balanceFen: fen(0) })).toBe('installed');
    expect(state({ ...signed, installedAt: 2, revisitedAt: 3, balanceFen: fen(0) })).toBe('completed');
  });
  it('is complete without installation only where none is needed, and with nothing owed either way', () => {
    const done = { lines: arrived, deliveredPackages: 4, revisitedAt: 3, balanceFen: fen(0) };
    expect(state(done)).toBe('completed');
    expect(state({ ...done, needsInstallation: true })).toBe('delivered');
    expect(state({ ...done, balanceFen: fen(-1) })).toBe('delivered');
    expect(state({ ...done, balanceFen: fen(1) })).toBe('delivered');
    expect(state({ ...done, revisitedAt: null })).toBe('delivered');
  });
  it('takes samples and stock as in the house, without letting them say that made goods arrived', () => {
    expect(state({ lines: [line({ source: 'sample' }), line({ source: 'stock' })] })).toBe('ready');
    expect(state({ lines: [line({ source: 'stock', arrivalState: 'arrived' }), line()] })).toBe('confirmed');
  });
  it.each(['booked', 'reminded', 'dispatched', 'on_the_way'] as const)(
    'is booked while a delivery is %s',
    (s) => {
      expect(state({ deliveries: [{ state: s, packages: 4 }] })).toBe('booked');
      expect(state({ lines: [...arrived, line()], deliveries: [{ state: s, packages: 4 }] })).toBe('booked');
    },
  );
  it.each(['unscheduled', 'refused', 'moved', 'cancelled'] as const)(
    'is ready again after a delivery is %s',
    (s) => {
      expect(state({ lines: arrived, deliveries: [{ state: s, packages: 4 }] })).toBe('ready');
    },
  );
  it('counts without cancelled lines', () => {
    const lines = [line({ arrivalState: 'arrived' }), line({ cancelled: true })];
    expect(state({ lines })).toBe('ready');
    expect(state({ lines, deliveredPackages: 2 })).toBe('delivered');
    expect(state({ lines: [line({ cancelled: true })] })).toBe('cancelled');
    expect(state({ lines: [] })).toBe('confirmed');
    expect(state({ lines: [], confirmedAt: null })).toBe('pending');
  });
  it('lets cancellation win over a return, and a return over the rest', () => {
    expect(state({ cancelledAt: 5, openReturns: 1, deliveredPackages: 4 })).toBe('cancelled');
    expect(state({ openReturns: 1, deliveredPackages: 4, revisitedAt: 3, balanceFen: fen(0) })).toBe(
      'returning',
    );
  });
  it('shows goods that moved before anyone confirmed', () => {
    expect(state({ confirmedAt: null, deliveredPackages: 1 })).toBe('partly_delivered');
    expect(state({ confirmedAt: null, deliveries: [{ state: 'booked', packages: 4 }] })).toBe('booked');
    expect(state({ confirmedAt: null, lines: arrived })).toBe('pending');
  });
  it('takes a line without packages as delivered by a signature', () => {
    const lines = [line({ source: 'stock', packages: 0 })];
    expect(state({ lines })).toBe('ready');
    for (const s of ['signed', 'to_revisit', 'revisited'] as const) {
      expect(state({ lines, deliveries: [{ state: s, packages: 0 }] })).toBe('delivered');
    }
  });
});

describe('for any facts', () => {
  const anyLine = fc.record({
    source: fc.constantFrom(...LINE_SOURCES),
    packages: fc.integer({ min: 0, max: 5 }),
    arrivalState: fc.constantFrom(...ARRIVAL_STATES),
    cancelled: fc.boolean(),
  });
  const instant = fc.option(fc.integer({ min: 1, max: 9 }), { nil: null });
  const anyFacts: fc.Arbitrary<OrderFacts> = fc.record({
    confirmedAt: instant,
    cancelledAt: fc.option(fc.constant(1), { nil: null, freq: 5 }),
    lines: fc.array(anyLine, { maxLength: 4 }),
    deliveries: fc.array(
      fc.record({ state: fc.constantFrom(...DELIVERY_STATES), packages: fc.integer({ min: 0, max: 5 }) }),
      { maxLength: 3 },
    ),
    deliveredPackages: fc.integer({ min: 0, max: 12 }),
    needsInstallation: fc.boolean(),
    installedAt: instant,
    revisitedAt: instant,
    balanceFen: fc.constantFrom(-1, 0, 0, 5).map(fen),
    openReturns: fc.constantFrom(0, 0, 0, 1),
  });

  it('every state occurs, and no other', () => {
    const seen = new Set(fc.sample(anyFacts, { numRuns: 20_000, seed: 7 }).map(deriveOrderState));
    expect([...seen].sort()).toEqual([...ORDER_STATES].sort());
  });
  it('never goes back when goods arrive or are signed', () => {
    const rank = (f: OrderFacts): number => ORDER_STATES.indexOf(deriveOrderState(f));
    fc.assert(
      fc.property(anyFacts, fc.nat(), (f, n) => {
        const lines = f.lines.map((l, i) => (i === n % 4 ? { ...l, arrivalState: 'arrived' as const } : l));
        expect(rank({ ...f, lines })).toBeGreaterThanOrEqual(rank(f));
        expect(rank({ ...f, deliveredPackages: f.deliveredPackages + 1 })).toBeGreaterThanOrEqual(
          f.lines.some((l) => !l.cancelled && l.packages > 0) ? rank(f) : -1,
        );
      }),
      { numRuns: 1000 },
    );
  });
  it('is completed only with nothing left to do', () => {
    fc.assert(
      fc.property(anyFacts, (f) => {
        fc.pre(deriveOrderState(f) === 'completed');
        expect(f).toMatchObject({ balanceFen: 0, cancelledAt: null, openReturns: 0 });
        expect(f.revisitedAt).not.toBeNull();
        expect(f.needsInstallation && f.installedAt === null).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

it('sees the arrival of a line in its packages', () => {
  expect(arrivalStateOf(3, 0, false)).toBe('pending');
  expect(arrivalStateOf(3, 0, true)).toBe('producing');
  expect(arrivalStateOf(3, 1, true)).toBe('partly_arrived');
  expect(arrivalStateOf(3, 3, true)).toBe('arrived');
});
