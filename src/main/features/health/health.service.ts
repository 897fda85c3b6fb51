import { existsSync, statSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { PRINT_DOCUMENTS } from '../../../shared/domain/papers';
import type { HealthState, healthContract, Survey } from '../../../shared/features/health/contract';
import { texts } from '../../../shared/i18n';
import type { ActionContext, HandlersFor } from '../../core/handlers';
import { auditHead } from '../../database/auditChain';
import { actorOf, type ReadContext } from '../../database/context';
import { type LastChecks, readLastChecks } from '../../database/lastChecks';
import { writeAudit } from '../../database/records';
import { staff } from '../../database/schema';
import { compareHeads, isLeftByRestore, knownHeads, noteRestoreIn } from '../../engines/backup/auditHeads';
import { isBackupFolder } from '../../engines/backup/files';
import { readLocalSettings } from '../../engines/backup/localSettings';
import { AppError } from '../../system/errors';
import { backupState } from '../backup';
import { getSetting } from '../settings';
import {
  auditFinding,
  backupFinding,
  deepFinding,
  diskFindings,
  printersFinding,
  secondFinding,
  slowFinding,
} from './findings';
import { startAuditCheck, startDeepCheck } from './runChecks';

export const healthHandlers: HandlersFor<typeof healthContract> = {
  'health.state': (_input, context) => healthOf(context),

  'health.survey': async (_input, { platform }) => {
    const { jobs, paths } = platform;
    return (await jobs.start({ kind: 'survey', paths }, null).finished) as Survey;
  },

  'health.deepCheck': (_input, context) => ({ jobId: startDeepCheck(context.platform, clockOf(context)).id }),

  'health.checkAudit': (_input, context) => ({
    jobId: startAuditCheck(context.platform, clockOf(context)).id,
  }),

  'health.confirmRestore': (_input, context) => {
    const { paths } = context.platform;
    const folder = readLocalSettings(paths).second?.folder;
    if (!folder || !isBackupFolder(folder)) throw new AppError('NOT_FOUND', { reason: 'backup_place_gone' });
    return context.write((tx) => {
      const { $client: connection } = tx.db;
      const compared = compareHeads(connection, knownHeads(paths));
      if (!isLeftByRestore(compared)) throw new AppError('CONFLICT', { reason: 'no_restore_to_confirm' });
      writeAudit(tx, 'settings', 0, null, { restoreConfirmed: true });
      noteRestoreIn(folder, 'second', connection, tx.now);
      return null;
    });
  },

  'health.cancel': ({ jobId }, { platform }) => {
    platform.jobs.cancel(jobId);
    return null;
  },

  'health.supportFile': async (_input, context) => {
    const { platform, now, today } = context;
    const { locale } = context.read(({ db }) => getSetting(db, 'app'));
    const health = await healthOf(context);
    const chosen = await platform.files.chooseSaveFile(`${texts[locale].health.support.file} ${today}.json`);
    if (!chosen) return null;
    // Something leaves the house, if nobody's data: it goes on record like an export.
    context.write((tx) => writeAudit(tx, 'exports', 0, null, { support: true }));
    const { paths } = platform;
    const job = platform.jobs.start(
      { kind: 'support', paths, file: chosen.path, now, health },
      chosen.name,
      actorOf(context).staffId,
    );
    job.finished.catch((error) => platform.logProblem('health.supportFile', error));
    return { jobId: job.id, fileName: chosen.name };
  },
};

/** A check ends later than its call: what it keeps bears the instant of its end. */
function clockOf({ now }: ActionContext): () => number {
  const begun = performance.now();
  return () => Math.round(now + performance.now() - begun);
}

/** Everything that the page says; quick, for it only looks: long reading is the checks'. */
async function healthOf(context: ActionContext): Promise<HealthState> {
  const { platform, now, read } = context;
  const { paths, printer, machine, slowLog } = platform;
  const { newest, problem, second } = await backupState(context);
  const last = readLastChecks(paths);
  const disks = await Promise.all(
    foldersWrittenTo(paths.data, paths.backups, second?.there ? second.folder : null).map(async (folder) => ({
      folder,
      free: await machine.freeSpace(folder),
    })),
  );
  const printers = await printer.printers().catch((error) => {
    platform.logProblem('printers', error);
    return null;
  });
  const slow = slowLog.list();
  return read((tx) => {
    const { $client: connection } = tx.db;
    const printing = getSetting(tx.db, 'printing');
    const chosen = PRINT_DOCUMENTS.map((name) => printing[name].printer);
    return {
      findings: [
        backupFinding(newest, problem),
        secondFinding(second, problem),
        deepFinding(last.deepCheck, now),
        auditFinding(last.audit, auditHead(connection), compareHeads(connection, knownHeads(paths))),
        ...diskFindings(disks, statSync(paths.database).size),
        printersFinding(printers, chosen),
        slowFinding(slow),
      ],
      auditRow: wrongRow(tx, last.audit),
      breaches: last.deepCheck?.breaches ?? [],
      slow,
      dataFolder: paths.data,
      versions: {
        ...machine.versions(),
        sqlite: String(connection.prepare('SELECT sqlite_version()').pluck().get()),
        schema: String(connection.prepare('SELECT max(name) FROM schema_migrations').pluck().get()),
      },
    };
  });
}

/** The data folder, and those for backups that lie on other disks. */
function foldersWrittenTo(data: string, ...others: (string | null)[]): string[] {
  const disk = (folder: string) => statSync(folder, { throwIfNoEntry: false })?.dev;
  const elsewhere = others.filter(
    (folder) => folder !== null && existsSync(folder) && disk(folder) !== disk(data),
  );
  return [data, ...(elsewhere as string[])];
}

function wrongRow({ db }: ReadContext, last: LastChecks['audit']): HealthState['auditRow'] {
  if (!last?.wrong) return null;
  const { actorId, missing: _, ...row } = last.wrong;
  const person =
    actorId === null
      ? undefined
      : db.select({ name: staff.name }).from(staff).where(eq(staff.id, actorId)).get();
  return { ...row, actorName: person?.name ?? null };
}
