import { expect, test } from 'vitest';
import { FactsSteps } from '../../../../tests/support/factsSteps';
import { inlineJobs } from '../../../../tests/support/inlineJobs';
import { testStore } from '../../../../tests/support/testStore';
import { createRng } from '../../sample/rng';

test.each([1, 2, 3])(
  'whatever is done in whatever order, stored facts are those from scratch (seed %i)',
  async (seed) => {
    const { database, clock, dispatch, people, internalErrors } = await testStore({
      platform: { jobs: inlineJobs(), logProblem: () => undefined },
    });
    const steps = await FactsSteps.begin(
      { database, clock, ask: (name, input) => dispatch(name, input, people.owner) },
      createRng(seed),
    );
    for (let batch = 0; batch < 16; batch += 1) {
      for (let step = 0; step < 10; step += 1) await steps.step();
      expect(steps.drift(), `after ${(batch + 1) * 10} steps`).toEqual([]);
    }
    expect(internalErrors).toEqual([]);
  },
);
