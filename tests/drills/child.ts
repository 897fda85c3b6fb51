/** What a child process of a drill does: `node child.mjs TASK INPUT`, the input as JSON. Each loads only what it needs. */
const TASKS: Record<string, () => Promise<(input: never) => Promise<void>>> = {
  write: async () => (await import('./tasks/write')).writeForever,
  backup: async () => (await import('./tasks/crash')).backUpUntilCrash,
  restore: async () => (await import('./tasks/crash')).restoreUntilCrash,
  migrate: async () => (await import('./tasks/crash')).migrateUntilCrash,
  book: async () => (await import('./tasks/book')).bookInTurns,
  fillDisk: async () => (await import('./tasks/disk')).fillDisk,
  lockDisk: async () => (await import('./tasks/disk')).lockDisk,
};

const [, , taskName = '', input = 'null'] = process.argv;
const task = await TASKS[taskName]?.();
if (!task) throw new Error(`no such task: ${taskName}`);
await task(JSON.parse(input) as never);

export {};
