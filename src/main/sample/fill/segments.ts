import type { Filter } from '../../../shared/domain/filter/filter';
import type { SampleStore } from '../sampleStore';

/** A few segments that the owner keeps. */
export function fillSegments(store: SampleStore): void {
  store.start(async () => {
    await store.at(-21, '18:30');
    const [owner] = store.people('owner');
    const kinds = await store.call(owner, 'catalogue.kinds', {});
    const sofa = kinds.find(({ code }) => code === 'sofa') ?? kinds[0];
    const undecided: Filter = { field: 'stage', op: 'is_not', value: ['won', 'lost'] };
    const segments: [name: string, filter: Filter][] = [
      ['预算 5 万起，还没成交', { all: [{ field: 'budget', op: 'gte', value: 5_000_000 }, undecided] }],
      ['三十天没人联系', { all: [{ field: 'lastContact', op: 'not_last', value: 30 }, undecided] }],
    ];
    if (sofa) segments.push(['买过沙发', { all: [{ bought: { kind: sofa.id } }] }]);
    for (const [name, filter] of segments) await store.call(owner, 'segments.save', { name, filter });
  });
}
