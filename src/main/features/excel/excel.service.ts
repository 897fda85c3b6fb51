import { contract } from '../../../shared/contract';
import type { excelContract, SheetName } from '../../../shared/features/excel/contract';
import { texts } from '../../../shared/i18n';
import { requireVisible } from '../../core/access/namedRecords';
import type { ActionContext, HandlersFor } from '../../core/handlers';
import { actorOf } from '../../database/context';
import { writeAudit } from '../../database/records';
import type { AnySheet } from '../../engines/excel/sheet';
import { AppError, fieldErrors } from '../../system/errors';
import { getSetting } from '../settings';

type Sheets = Record<SheetName, AnySheet>;

/** `sheets`: every list that goes to Excel. */
export const excelHandlers = (sheets: Sheets): HandlersFor<typeof excelContract> => ({
  'excel.export': async ({ sheet, filters }, context) => {
    const parsed = parseFilters(sheets[sheet], filters, context);
    const { locale } = context.read(({ db }) => getSetting(db, 'app'));
    const actor = actorOf(context);
    const title = sheets[sheet].title(texts[locale]);
    const chosen = await context.platform.files.chooseSaveFile(`${title} ${context.today}.xlsx`);
    if (!chosen) return null;
    // An export carries customers out of the house: it goes on record before it begins.
    context.write((tx) => writeAudit(tx, 'exports', 0, null, { sheet, filters: onRecord(parsed) }));
    const job = context.platform.jobs.start(
      {
        kind: 'export',
        database: context.platform.paths.database,
        sheet,
        // The worker has no clock; what depends on the moment is told it.
        filters: { ...parsed, now: context.now },
        locale,
        file: chosen.path,
        reader: { role: actor.role, staffId: actor.staffId },
      },
      chosen.name,
      actor.staffId,
    );
    job.finished
      .then((rows) => context.write((tx) => writeAudit(tx, 'exports', 0, null, { sheet, rows })))
      .catch((error) => context.platform.logProblem('excel.export', error));
    return { jobId: job.id, fileName: chosen.name };
  },

  'excel.cancel': ({ jobId }, { platform }) => {
    platform.jobs.cancel(jobId);
    return null;
  },

  'excel.showLast': (_input, { platform }) => {
    platform.files.showLast();
    return null;
  },
});

/**
 * An export's filters for the audit log. Of a search only that there was one: what was typed is mostly somebody's name
 * or number, and the log could not forget it when they are erased. The name of the file stays out for the same reason.
 */
const onRecord = (filters: object): object =>
  Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [name, SEARCHES.has(name) && value ? true : value]),
  );

/** The filters that hold what somebody typed. */
const SEARCHES: ReadonlySet<string> = new Set(['text', 'q', 'search', 'filter']);

/** As the list's own call would take them: role, filters, and the records that they name. */
function parseFilters(sheet: AnySheet, filters: Record<string, unknown>, context: ActionContext): object {
  const name = sheet.list;
  const call = contract[name];
  if (call.roles !== 'public' && !call.roles.includes(actorOf(context).role)) {
    throw new AppError('FORBIDDEN', { reason: 'role' });
  }
  const parsed = call.input.safeParse({ ...filters, cursor: null });
  if (!parsed.success) throw new AppError('VALIDATION', { fields: fieldErrors(parsed.error) });
  const { jobs } = context.platform;
  context.read((reading) => {
    requireVisible({ db: reading.db, actor: actorOf(context), jobs }, name, parsed.data);
    sheet.check?.(reading, parsed.data as never);
  });
  return parsed.data as object;
}
