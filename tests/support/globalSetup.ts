import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildTool } from '../../scripts/setup/tool.mjs';

/** Before the first worker of a run: what makes the stores that tests start from, and one folder for them. */
export default async function prepareStores(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-stores-'));
  process.env.SHOWROOM_TEST_STORES = folder;
  process.env.SHOWROOM_STORE_TOOL = await buildTool('tests/support/makePreparedStore.ts');
  return () => rmSync(folder, { recursive: true, force: true });
}
