import type { BreachKind } from '../../../shared/features/health/contract';

/** One part of the deep check: how heavy it is (in rows, roughly) and what it finds wrong. */
export interface CheckStep {
  weight: number;
  kind: BreachKind;
  find: () => string[];
}
