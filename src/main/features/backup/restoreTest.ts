import { rmSync } from 'node:fs';
import { contract } from '../../../shared/contract';
import {
  RESTORE_TEST_CHECKS,
  type RestoreTestCheck,
  type RestoreTestReport,
} from '../../../shared/features/backup/contract';
import type { StageRequest, WorkerTools } from '../../core/ports/workerTasks';
import { openDatabase } from '../../database/database';
import { BackupUnusable } from '../../engines/backup/faults';
import { checkPictures } from '../../engines/backup/pictures';
import { stageBackup } from '../../engines/backup/stage';
import { listCustomers } from '../customers';
import { deliveryPage } from '../deliveries';
import { listOrders } from '../orders';

/**
 * Proves a backup without touching the live store: unpacks it into a temporary folder, checks it from end to end, reads
 * every picture and the first page of each big list through the lists' own statements, and removes the folder again.
 */
export async function testRestore(request: StageRequest, tools: WorkerTools): Promise<RestoreTestReport> {
  const passed = new Map<RestoreTestCheck, Record<string, string | number>>();
  const note = (check: RestoreTestCheck, facts = {}) => void passed.set(check, facts);
  let fault: RestoreTestReport['fault'] = null;
  try {
    const { found, pictures, database } = await stageBackup(request, note, tools);
    const { found: good, missing } = await checkPictures(
      request.root,
      pictures,
      keyFor(request, found),
      tools,
    );
    if (missing > 0) throw new BackupUnusable('truncated', `${missing} of ${pictures.length} pictures`);
    note('pictures', { pictures: good });
    note('reads', readSome(database));
  } catch (error) {
    if (!(error instanceof BackupUnusable)) throw error;
    fault = error.why;
  } finally {
    rmSync(request.into, { recursive: true, force: true });
  }
  return { name: request.name, fault, checks: checksOf(passed) };
}

const keyFor = ({ key }: StageRequest, { manifest }: { manifest: { key: string | null } }) =>
  manifest.key ? key : null;

/** Those passed, the one that failed, and those that were not tried any more. */
function checksOf(
  passed: ReadonlyMap<RestoreTestCheck, Record<string, string | number>>,
): RestoreTestReport['checks'] {
  const failed = RESTORE_TEST_CHECKS.find((check) => !passed.has(check));
  return RESTORE_TEST_CHECKS.map((check) => ({
    check,
    ok: passed.has(check) ? true : check === failed ? false : null,
    facts: passed.get(check) ?? {},
  }));
}

/** The first page of the big lists, by the calls' own inputs and the statements behind them. */
function readSome(file: string): Record<string, number> {
  const { db, close } = openDatabase(file, { readonly: true });
  try {
    const customers = contract['customers.list'].input.parse({ cursor: null });
    const orders = contract['orders.list'].input.parse({ cursor: null });
    const deliveries = contract['deliveries.list'].input.parse({ cursor: null });
    return {
      customers: listCustomers(db, customers, customers).rows.length,
      orders: listOrders(db, orders, orders).rows.length,
      deliveries: deliveryPage(db, deliveries, deliveries).rows.length,
    };
  } finally {
    close();
  }
}
