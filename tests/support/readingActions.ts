/** Actions that only read, for a worker answers them. */
export const READING_ACTIONS: ReadonlySet<string> = new Set([
  'customers.list',
  'playbooks.plan',
  'segments.counts',
  'segments.preview',
  'segments.steps',
]);
