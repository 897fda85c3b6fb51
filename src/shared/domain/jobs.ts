/** What a long piece of work tells while it runs, at most ten times a second. */
export interface JobProgress {
  id: number;
  kind: JobKind;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  /** Rows, pages or per cent, whichever the work counts in. */
  done: number;
  /** NULL while it is not known. */
  total: number | null;
  /** Name (never the path) of what came out. */
  fileName: string | null;
  /** Error code when it failed. */
  error: string | null;
}

const JOB_KINDS = [
  'export',
  'backup',
  'copy',
  'restoreTest',
  'restore',
  'deepCheck',
  'auditCheck',
  'survey',
  'support',
  'purge',
  'picture',
  'facts',
  'factsPreview',
] as const;
export type JobKind = (typeof JOB_KINDS)[number];
