import { handlers } from '../../src/main/app/handlers';
import type { Platform } from '../../src/main/core/platform';
import { keptFacts } from '../../src/main/features/customerFacts';
import { fillWithSampleData } from '../../src/main/sample/fillWithSampleData';
import { testStore } from './testStore';

/** A test store filled with the sample showroom as it is on that day (ISO instant). */
export async function sampleTestStore(now: string) {
  const store = await testStore();
  const { database, paths, session, clock, people } = store;
  clock.set(Date.parse(now));
  await fillWithSampleData(
    {
      database,
      handlers,
      derived: keptFacts,
      clock,
      platform: { paths, session } as Platform,
      zone: () => 'Asia/Shanghai',
      onChanged: () => undefined,
      logError: (_ref, call, error) => console.error(call, error),
    },
    people.owner,
    paths,
  );
  return store;
}
