import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before the first worker of a run: one folder for the stores that tests start from, gone when the run is over. */
export default function makeFolderForStores(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-stores-'));
  process.env.SHOWROOM_TEST_STORES = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
