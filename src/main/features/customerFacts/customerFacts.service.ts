import { desc, eq } from 'drizzle-orm';
import { type ClassWithReason, explainFacts } from '../../../shared/domain/customerFacts/explain';
import { factsOf } from '../../../shared/domain/customerFacts/facts';
import type { customerFactsContract } from '../../../shared/features/customerFacts/contract';
import type { HandlersFor } from '../../core/handlers';
import { refuseTooFar } from '../../core/plannedDate';
import { actorOf, type WriteContext } from '../../database/context';
import { deleteRecord, getRecord, insertRecord, requireVersion, updateRecord } from '../../database/records';
import { customers, tierGrants } from '../../database/schema';
import { JobFailed } from '../../engines/jobs/jobs';
import { AppError, fieldError } from '../../system/errors';
import { getSetting } from '../settings';
import { areFactsBehind } from './factsBasis';
import { storedCounts } from './factsCounts';
import type { previewFacts } from './factsInStep';
import { historyOf } from './history.repository';
import { mannerOfCustomer } from './manner';

/** The class by which everybody but the owner sees a customer, and why: one who costs more than they bring is a normal one. */
const withoutNegative = (of: ClassWithReason): ClassWithReason =>
  of.class === 'negative' ? { class: 'normal', reason: 'normal' } : of;

export const customerFactsHandlers: HandlersFor<typeof customerFactsContract> = {
  'customerFacts.get': ({ customerId }, context) => {
    const { db, zone, today } = context;
    const history = historyOf(db, customerId, zone);
    if (!history) return null;
    const drawn = getSetting(db, 'customerFacts');
    // From the history and not from the stored row: the reasons and the figures are then of one moment.
    const { profitFen, coverBp, profitEstimated: estimated, ...facts } = factsOf(history, drawn, today);
    const isOwner = actorOf(context).role === 'owner';
    const why = explainFacts(history, drawn, today, isOwner ? undefined : withoutNegative);
    return {
      ...facts,
      ...why,
      vipPinned: history.vipPinned,
      ...(!isOwner && { class: why.class && withoutProfit(why.class) }),
      profit: isOwner ? { profitFen, coverBp, estimated } : null,
    };
  },

  'customerFacts.manner': ({ customerId }, context) => mannerOfCustomer(context, customerId),

  'customerFacts.overview': (_input, context) => {
    const counts = storedCounts(context.db);
    const complete = !areFactsBehind(context.db);
    if (actorOf(context).role === 'owner') return { ...counts, complete };
    const { negative, normal, ...others } = counts.class;
    return { ...counts, class: { ...others, negative: 0, normal: normal + negative }, complete };
  },

  'customerFacts.pinVip': ({ customerId, version, pinned }, context) =>
    updateRecord(context, customers, customerId, version, { vipPinned: pinned }),

  'customerFacts.grantTier': ({ untilDate, ...grant }, context) => {
    getRecord(context, customers, grant.customerId);
    if (untilDate < context.today) throw fieldError('untilDate', 'date_past');
    refuseTooFar('untilDate', untilDate, context.today);
    return insertRecord(context, tierGrants, { ...grant, fromDate: context.today, untilDate });
  },

  'customerFacts.endGrant': ({ id, version }, context) => {
    const { fromDate, untilDate } = getRecord(context, tierGrants, id);
    if (untilDate < context.today) throw new AppError('CONFLICT', { reason: 'grant_over' });
    // Today is its last day; given today, it was a mistake.
    if (fromDate < context.today)
      updateRecord(context, tierGrants, id, version, { untilDate: context.today });
    else deleteGrant(context, id, version);
    return null;
  },

  'customerFacts.grants': ({ customerId }, { db }) =>
    db
      .select()
      .from(tierGrants)
      .where(eq(tierGrants.customerId, customerId))
      .orderBy(desc(tierGrants.id))
      .all(),

  'customerFacts.preview': async ({ settings: wanted }, { platform, now, actor }) => {
    const { jobs, paths } = platform;
    const task = { kind: 'factsPreview', database: paths.database, now, wanted } as const;
    try {
      return (await jobs.start(task, null, actor?.staffId).finished) as Awaited<
        ReturnType<typeof previewFacts>
      >;
    } catch (error) {
      if (error instanceof JobFailed && error.code === 'CANCELLED') return null;
      throw error;
    }
  },
};

function deleteGrant(context: WriteContext, id: number, version: number): void {
  requireVersion(context, tierGrants, id, version);
  deleteRecord(context, tierGrants, id);
}

type Why = NonNullable<ReturnType<typeof explainFacts>['class']>;

/** No figure of it tells what was earned. */
const withoutProfit = ({ params: { netFen, lastBuy }, ...why }: Why): Why => ({
  ...why,
  params: { netFen: netFen ?? null, lastBuy: lastBuy ?? null },
});
