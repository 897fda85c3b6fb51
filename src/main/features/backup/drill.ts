import { rmSync } from 'node:fs';
import { type CallName, contract } from '../../../shared/contract';
import { DRILL_CHECKS, type DrillCheck, type DrillReport } from '../../../shared/contract/backup';
import { DEFAULT_ZONE, todayIn } from '../../../shared/domain/dates';
import type { StageRequest, WorkerTools } from '../../core/ports/workerTasks';
import type { ReadContext } from '../../database/context';
import { openDatabase } from '../../database/database';
import { BackupUnusable } from '../../engines/backup/faults';
import { checkPictures } from '../../engines/backup/pictures';
import { stageBackup } from '../../engines/backup/stage';
import { customersHandlers } from '../customers/customers.service';
import { deliveriesHandlers } from '../deliveries/deliveries.service';
import { ordersHandlers } from '../orders/orders.service';

/**
 * Proves a backup without touching the live store: unpacks it into a temporary folder, checks it from end to end, reads
 * every picture and the first page of each big list through the app's own calls, and removes the folder again.
 */
export async function drillBackup(request: StageRequest, tools: WorkerTools): Promise<DrillReport> {
  const passed = new Map<DrillCheck, Record<string, string | number>>();
  const note = (check: DrillCheck, facts = {}) => void passed.set(check, facts);
  let fault: DrillReport['fault'] = null;
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
    note('reads', readSome(database, request.now));
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
function checksOf(passed: ReadonlyMap<DrillCheck, Record<string, string | number>>): DrillReport['checks'] {
  const failed = DRILL_CHECKS.find((check) => !passed.has(check));
  return DRILL_CHECKS.map((check) => ({
    check,
    ok: passed.has(check) ? true : check === failed ? false : null,
    facts: passed.get(check) ?? {},
  }));
}

/** The first page of the big lists, as the owner would see them. */
function readSome(file: string, now: number): Record<string, number> {
  const { db, close } = openDatabase(file, { readonly: true });
  try {
    const actor = { staffId: 0, name: '', role: 'owner' } as const;
    const context: ReadContext = { db, actor, now, today: todayIn(now), zone: DEFAULT_ZONE };
    const first = <N extends CallName>(name: N) => contract[name].input.parse({ cursor: null });
    return {
      customers: customersHandlers['customers.list'](first('customers.list') as never, context).rows.length,
      orders: ordersHandlers['orders.list'](first('orders.list') as never, context).rows.length,
      deliveries: deliveriesHandlers['deliveries.list'](first('deliveries.list') as never, context).rows
        .length,
    };
  } finally {
    close();
  }
}
