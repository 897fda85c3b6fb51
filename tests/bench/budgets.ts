import type { Budget, Metric as ReportMetric } from '../support/report';

/** What is measured and how good is good enough: the speed table of the project's quality figures. */
export const BUDGETS = [
  {
    id: 'search.p95_ms',
    unit: 'ms',
    budget: 10,
    what: "one keystroke's query in main, 300 queries of every kind",
  },
  { id: 'search.growth', unit: '×', budget: 1.5, what: 'p50 at L ÷ p50 at M, 3.3 × the data' },
  {
    id: 'search.painted_p95_ms',
    unit: 'ms',
    budget: 60,
    what: 'key press → rows painted in the real window',
  },
  {
    id: 'list.p95_ms',
    unit: 'ms',
    budget: 10,
    what: 'first and deep pages of five lists, each sort and filter',
  },
  { id: 'today.p95_ms', unit: 'ms', budget: 25, what: "Today's data" },
  { id: 'board.week.p95_ms', unit: 'ms', budget: 25, what: "the delivery board's week" },
  { id: 'customer.timeline.p95_ms', unit: 'ms', budget: 25, what: 'the timelines of the busiest customers' },
  {
    id: 'segment.count_p95_ms',
    unit: 'ms',
    budget: 50,
    what: 'the count of a segment, 60 filters of every kind, depth and size, none of them cached',
  },
  {
    id: 'segment.page_p95_ms',
    unit: 'ms',
    budget: 60,
    what: 'the first page of such a segment, sorted by name',
  },
  {
    id: 'command.p95_ms',
    unit: 'ms',
    budget: 15,
    what: 'register, take payment, book delivery; FULL commit, audit row',
  },
  {
    id: 'command.ratio',
    unit: '×',
    budget: 3,
    what: 'register ÷ the same bare INSERTs in one FULL transaction',
  },
  {
    id: 'dispatch.overhead_p95_us',
    unit: 'µs',
    budget: 150,
    what: 'router, roles, zod, result, without the service',
  },
  {
    id: 'merge.p95_ms',
    unit: 'ms',
    budget: 50,
    what: 'two customers with 200 records each are merged; and its undo',
  },
  {
    id: 'merge.pairs_p95_ms',
    unit: 'ms',
    budget: 100,
    what: 'customers who may be one person: a page and the count',
  },
  {
    id: 'excel.ratio',
    unit: '×',
    budget: 1.3,
    what: "50,000 orders to a workbook ÷ exceljs's streaming writer, same cells",
  },
  { id: 'excel.lag_p99_ms', unit: 'ms', budget: 30, what: "main's event-loop lag while that runs" },
  { id: 'slips.100_s', unit: 's', budget: 6, what: '100 two-page slips to one PDF' },
  {
    id: 'start.ratio',
    unit: '×',
    budget: 1.8,
    what: 'spawn → Today painted ÷ an empty window, same runtime',
  },
  { id: 'memory.main_mb', unit: 'MB', budget: 250, what: "main's memory (RSS) after walking every screen" },
  {
    id: 'scroll.long_tasks',
    unit: '',
    budget: 0,
    what: 'tasks over 50 ms in the window while 20,000 orders scroll by',
  },
  { id: 'facts.rebuild_s', unit: 's', budget: 30, what: "every customer's facts from scratch" },
  { id: 'facts.day_roll_ms', unit: 'ms', budget: 500, what: 'what a new day moves, over the days of a year' },
  { id: 'backup.ratio', unit: '×', budget: 4, what: 'online backup with verification ÷ copying the file' },
  {
    id: 'seed.docs_per_s',
    unit: '/s',
    budget: 5_000,
    atLeast: true,
    what: 'documents of the sample-store generator',
  },
] as const satisfies readonly Budget[];

export type MetricId = (typeof BUDGETS)[number]['id'];

/** One measured value; `note` says how many runs and what else a reader should know. */
export type Metric = ReportMetric<MetricId>;
