import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { RawInputOf } from '../../../shared/contract';
import { filterShape } from '../../../shared/contract/filter';
import { CHANNELS, type Channel } from '../../../shared/domain/customerCodes';
import type { Filter } from '../../../shared/domain/filter/filter';
import { CUSTOMER_STAGES, type CustomerStage } from '../../../shared/domain/states/customerStage';
import { CUSTOMER_SORTS } from '../../../shared/features/customers/contract';
import { useSession } from '../../platform/session';
import { choicesFilter, type FactChoice, factChoices } from '../../widgets/customerFacts/factChoices';

export const NEXT_BUCKETS = ['overdue', 'today', 'week', 'none'] as const;
export type NextBucket = (typeof NEXT_BUCKETS)[number];
type Sort = (typeof CUSTOMER_SORTS)[number];

export interface ChosenFilters {
  text: string;
  stage: CustomerStage[];
  sellerId: number | null;
  channel: Channel | null;
  communityId: number | null;
  segmentId: number | null;
  /** Layers, bands, classes, tiers. */
  facts: FactChoice[];
  /** Of another screen, which led here: a layer, a cell of a map. */
  filter: Filter | null;
  next: NextBucket | null;
  sort: Sort;
  /** By who has been silent longest, where a filter narrows the list; another screen led here. */
  bySign: boolean;
}

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | null =>
  list.find((item) => item === value) ?? null;
const idOf = (value: string | null): number | null => {
  const id = Number(value);
  return Number.isInteger(id) && id > 0 ? id : null;
};

/** What the list is narrowed by. It lives in the url, so that back and forward bring the same list again. */
export function useCustomerFilters() {
  const { today, actor } = useSession();
  const isOwner = actor.role === 'owner';
  const [params, setParams] = useSearchParams();
  const chosen = useMemo<ChosenFilters>(
    () => ({
      text: params.get('text') ?? '',
      stage: CUSTOMER_STAGES.filter((stage) => params.get('stage')?.split(',').includes(stage)),
      sellerId: idOf(params.get('seller')),
      channel: oneOf(CHANNELS, params.get('channel')),
      communityId: idOf(params.get('community')),
      segmentId: idOf(params.get('segment')),
      facts: factChoices(isOwner).filter(({ value }) => params.get('facts')?.split(',').includes(value)),
      filter: filterOf(params.get('filter')),
      next: oneOf(NEXT_BUCKETS, params.get('next')),
      sort: oneOf(CUSTOMER_SORTS, params.get('sort')) ?? 'newest',
      bySign: params.get('order') === 'sign' && params.get('filter') !== null,
    }),
    [params, isOwner],
  );
  const set = (patch: Partial<ChosenFilters>) => {
    const { text, stage, sellerId, channel, communityId, segmentId, facts, filter, next, sort, bySign } = {
      ...chosen,
      ...patch,
    };
    const entries: [string, string | number | null][] = [
      ['text', text],
      ['stage', stage.join(',')],
      ['seller', sellerId],
      ['channel', channel],
      ['community', communityId],
      ['segment', segmentId],
      ['facts', facts.map(({ value }) => value).join(',')],
      ['filter', filter && JSON.stringify(filter)],
      ['next', next],
      ['sort', sort === 'newest' ? null : sort],
      ['order', bySign && filter ? 'sign' : null],
    ];
    setParams(
      entries.flatMap(([key, value]): [string, string][] => (value ? [[key, String(value)]] : [])),
      { replace: true },
    );
  };
  const { next, filter: given, facts, segmentId, ...rest } = chosen;
  const filter = both(given, choicesFilter(facts));
  const filters: RawInputOf<'customers.list'> = {
    ...rest,
    // A filter beside a segment's id is asked for with the pins of that segment: here both are meant.
    ...(filter && segmentId ? { filter: { all: [filter, { segment: segmentId }] } } : { filter, segmentId }),
    ...rangeOf(next, today),
  };
  const active = Boolean(
    chosen.text ||
      chosen.stage.length ||
      chosen.sellerId ||
      chosen.channel ||
      chosen.communityId ||
      chosen.segmentId ||
      chosen.facts.length ||
      chosen.filter ||
      chosen.next,
  );
  const clear = () =>
    set({
      text: '',
      stage: [],
      sellerId: null,
      channel: null,
      communityId: null,
      segmentId: null,
      facts: [],
      filter: null,
      next: null,
    });
  return { chosen, set, clear, active, filters };
}

const both = (one: Filter | null, other: Filter | null): Filter | null =>
  one && other ? { all: [one, other] } : (one ?? other);

/** Means nothing, so that main refuses it and nobody is listed who was not meant. */
const UNREADABLE: Filter = { field: 'unreadable', op: 'filled', value: null };

function filterOf(text: string | null): Filter | null {
  if (!text) return null;
  try {
    return filterShape().parse(JSON.parse(text));
  } catch {
    return UNREADABLE;
  }
}

/** The dates that a bucket stands for today. */
function rangeOf(bucket: NextBucket | null, today: string): Partial<RawInputOf<'customers.list'>> {
  const day = (offset: number) => dayjs(today).add(offset, 'day').format('YYYY-MM-DD');
  switch (bucket) {
    case 'overdue':
      return { nextTo: day(-1) };
    case 'today':
      return { nextFrom: today, nextTo: today };
    case 'week':
      return { nextFrom: today, nextTo: day(7) };
    case 'none':
      return { withoutNext: true };
    case null:
      return {};
  }
}
