import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreOrder } from './makePreparedStore.ts';

/** What a prepared store is like; the same wish gives a copy of the same store. */
export interface PreparedStore {
  /** When it was set up (ISO); now, where it is left out. */
  now?: string;
  /** With the sample showroom of that day. */
  sampleData?: boolean;
}

/**
 * Puts a copy of a prepared store into an app's data folder: set up as `setUpStore` does by the form, today's backup made.
 * The store is made once in a run, by the app's own code without its window. Only under Playwright, whose `globalSetup.ts`
 * prepares for it.
 */
export function copyPreparedStore(dataFolder: string, wanted: PreparedStore): void {
  const { SHOWROOM_TEST_STORES: folder, SHOWROOM_STORE_TOOL: tool } = process.env;
  if (!folder || !tool)
    throw new Error('prepared stores need the global set-up of the Playwright configuration');
  const name = `${wanted.sampleData ? 'sample' : 'empty'}-${wanted.now?.replaceAll(':', '') ?? 'today'}`;
  const made = join(folder, name);
  if (!existsSync(made)) make(tool, made, wanted);
  cpSync(made, join(dataFolder, 'data'), { recursive: true });
}

/** The folder gets its name when it is whole; another worker may have been faster. */
function make(tool: string, folder: string, { now, sampleData = false }: PreparedStore): void {
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const at = now === undefined ? Date.now() : Date.parse(now);
  const order: StoreOrder = { folder: unfinished, now: at, sampleData };
  execFileSync(process.execPath, [tool, JSON.stringify(order)], { stdio: 'inherit' });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
