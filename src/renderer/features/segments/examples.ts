import type { Filter } from '../../../shared/domain/filter/filter';

/** Where somebody may begin who has no segment yet; their names are `segments.examples`. */
export const EXAMPLES = {
  forgotten: {
    all: [
      { field: 'layer', op: 'is', value: ['regular', 'loyal'] },
      { field: 'lastContact', op: 'not_last', value: 180 },
    ],
  },
  bigBudget: {
    all: [
      { field: 'budget', op: 'gte', value: 100_000_00 },
      { field: 'stage', op: 'is_not', value: ['won', 'lost'] },
    ],
  },
  birthday: { all: [{ field: 'nextBirthday', op: 'next', value: 30 }] },
} as const satisfies Record<string, Filter>;

export const EXAMPLE_NAMES = Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[];
