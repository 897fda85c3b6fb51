import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a prepared store is like; the same wish gives a copy of the same store. */
export interface PreparedStore {
  /** When it was set up (ISO); now, where it is left out. */
  now?: string;
  /** With the sample showroom of that day. */
  sampleData?: boolean;
}

/** The one of the whole run (`globalSetup.ts`); a single script has its own. */
const folderOfRun = () => process.env.SHOWROOM_TEST_STORES ?? ownFolder();
let own: string | null = null;

function ownFolder(): string {
  if (own) return own;
  const folder = mkdtempSync(join(tmpdir(), 'showroom-stores-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  own = folder;
  return folder;
}

/**
 * Puts a copy of a prepared store into an app's data folder: set up as `setUpStore` does by the form, today's backup made.
 * The store is made once in a run, by the app's own code without its window.
 */
export async function copyPreparedStore(dataFolder: string, wanted: PreparedStore): Promise<void> {
  const name = `${wanted.sampleData ? 'sample' : 'empty'}-${wanted.now?.replaceAll(':', '') ?? 'today'}`;
  const made = join(folderOfRun(), name);
  if (!existsSync(made)) await make(made, wanted);
  cpSync(made, join(dataFolder, 'data'), { recursive: true });
}

/** The folder gets its name when it is whole; another worker may have been faster. */
async function make(folder: string, { now, sampleData = false }: PreparedStore): Promise<void> {
  // Loaded when it is needed only: the code of the app's main process.
  const { makePreparedStore } = await import('./makePreparedStore');
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const at = now === undefined ? Date.now() : Date.parse(now);
  await makePreparedStore({ folder: unfinished, resources: resolve('resources'), now: at, sampleData });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
