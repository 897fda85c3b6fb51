import {
  keepPreviousData,
  type Query,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { CallName, EventName, Events, NamesOfKind, OutputOf, RawInputOf } from '../../shared/contract';
import type { Cursor, Page } from '../../shared/contract/paging';
import { type CallFailed, dataOf } from './answer';
import { createWrite, type WriteName } from './write';

/** Asks main. Throws `CallFailed` with the typed error. Whatever does something goes through `useWrite` or `write`. */
async function call<N extends QueryName>(name: N, input: RawInputOf<N>): Promise<OutputOf<N>> {
  return dataOf<N>(window.showroom.invoke(name, input));
}

/** Hears what main tells by itself. Returns how to stop. */
export function onEvent<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void {
  return window.showroom.on((event, payload) => {
    if (event === name) listener(payload as Events[E]);
  });
}

/** Main is on this PC: whether a network cable is plugged in has nothing to do with it. */
const LOCAL = { networkMode: 'always', retry: false } as const;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { ...LOCAL, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: LOCAL,
  },
});

/** What may be asked while nobody is signed in. */
const PUBLIC = [
  'startup.state',
  'session.state',
  'session.people',
  'clock.state',
] as const satisfies CallName[];
const isPublic = ({ queryKey: [name] }: Query) => PUBLIC.some((one) => one === name);

const personAtWork = () =>
  queryClient.getQueryData<OutputOf<'session.state'>>(['session.state', {}])?.actor?.staffId ?? null;

/** Asked again as a whole by `followMain` itself. */
const isSession = ({ queryKey: [name] }: Query) => name === 'session.state';

/**
 * Follows what main tells: something was written, somebody came or left.
 *
 * The database is on this machine and one window shows it: after any write every visible query is asked again, a few
 * milliseconds each, and no screen can show something stale. While the PC is locked main would refuse all but the
 * public ones; the others are asked again when somebody signs in. Who is at work is always asked first and in one
 * place: the next person's screens must never be drawn from what was fetched for the one before.
 */
export function followMain(): () => void {
  let last: number | null = null;
  async function follow(): Promise<void> {
    last ??= personAtWork();
    const state = await call('session.state', {}).catch(() => null);
    // The store cannot be opened: `startup.state` says why.
    if (!state) return queryClient.invalidateQueries({ predicate: isPublic });
    const person = state.actor?.staffId ?? null;
    if (person !== null && person !== last) forgetTheOthers();
    last = person ?? last;
    queryClient.setQueryData(['session.state', {}], state);
    const asked = (query: Query) => !isSession(query) && (person !== null || isPublic(query));
    await queryClient.invalidateQueries({ predicate: asked });
  }
  // What says how data and backups are follows jobs by itself while it is shown, and is asked anew when it is shown next.
  const forgetHealth = ({ state }: Events['job']) => {
    const predicate = ({ queryKey: [name] }: Query) => name === 'backup.state' || name === 'health.state';
    if (state !== 'running') void queryClient.invalidateQueries({ predicate, refetchType: 'none' });
  };
  const stops = [onEvent('changed', follow), onEvent('session', follow), onEvent('job', forgetHealth)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** What is on a screen begins anew; taking it away would leave that screen waiting for an answer for ever. */
function forgetTheOthers(): void {
  const predicate = (query: Query) => !isPublic(query);
  queryClient.removeQueries({ type: 'inactive', predicate });
  void queryClient.resetQueries({ type: 'active', predicate });
}

/** Queries, and those actions that only look (the list of backups, of printers). */
type QueryName = NamesOfKind<'query'> | NamesOfKind<'action'>;

/** Data of a query call, refetched whenever something was written. Keeps the last data while the input changes. */
export function useCall<N extends QueryName>(
  name: N,
  input: RawInputOf<N>,
  options: { enabled?: boolean } = {},
) {
  return useQuery<OutputOf<N>, CallFailed>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
  });
}

type PagedName = {
  [N in QueryName]: OutputOf<N> extends Page<unknown> ? N : never;
}[QueryName];
type RowOf<N extends PagedName> = OutputOf<N> extends { rows: (infer R)[] } ? R : never;

/**
 * The first page is small so that it is there at once; who reads on gets large ones, so that few are asked anew after
 * a write. All pages stay: taking some away would move the rows under the reader's eyes.
 */
const LATER_PAGES = 200;

function pagesQuery<N extends PagedName>(name: N, input: Omit<RawInputOf<N>, 'cursor' | 'direction'>) {
  return {
    queryKey: [name, input],
    queryFn: ({ pageParam }: { pageParam: Cursor | null }) =>
      call(name, {
        ...(pageParam && { limit: LATER_PAGES }),
        ...input,
        cursor: pageParam,
      } as RawInputOf<N>) as Promise<Page<RowOf<N>>>,
    initialPageParam: null as Cursor | null,
  };
}

/** A list paged by key: rows so far, how many there are, and how to get more. */
export function usePages<N extends PagedName>(name: N, input: Omit<RawInputOf<N>, 'cursor' | 'direction'>) {
  const result = useInfiniteQuery({
    ...pagesQuery(name, input),
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const { hasNextPage, isFetching, isFetchingNextPage, fetchNextPage } = result;
  const pages = result.data?.pages;
  // The same array until there are other rows: a table looks at all twenty thousand whenever it is another.
  const rows = useMemo(() => pages?.flatMap((page) => page.rows) ?? [], [pages]);
  return {
    rows,
    total: pages?.[0]?.total ?? null,
    loading: result.isPending,
    /** The rows still answer what was asked before: a key that takes one of them would take another than is meant. */
    outdated: result.isPlaceholderData,
    error: result.error as CallFailed | null,
    hasMore: hasNextPage,
    // Another function when there may be more to ask for. Pages that are being asked anew after a write come first.
    loadMore: useCallback(() => {
      if (!hasNextPage || isFetchingNextPage) return;
      const next = () => fetchNextPage({ cancelRefetch: false });
      void (isFetching ? next().then(next) : next());
    }, [hasNextPage, isFetching, isFetchingNextPage, fetchNextPage]),
  };
}

/** Asks before anything shows it; `useCall` with the same input then has its data at once. Never fails: who shows it asks again. */
export const prefetch = <N extends QueryName>(name: N, input: RawInputOf<N>): Promise<void> =>
  queryClient.prefetchQuery({ queryKey: [name, input], queryFn: () => call(name, input) });

/** The same for the first page of a list that `usePages` shows. */
export const prefetchPages = <N extends PagedName>(
  name: N,
  input: Omit<RawInputOf<N>, 'cursor' | 'direction'>,
): Promise<void> => queryClient.prefetchInfiniteQuery(pagesQuery(name, input));

/**
 * Runs a command or an action; show a failure with `useReport` or `useFormErrors`. Pressed again while it runs, or as the
 * second half of a double click, it is the same wish and done once (`write.ts`).
 */
export function useWrite<N extends WriteName>(name: N) {
  const [write] = useState(createWrite);
  return useMutation<OutputOf<N>, CallFailed, RawInputOf<N>>({
    mutationFn: (input) => write(name, input),
  });
}
