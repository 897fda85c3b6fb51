import { randomUUID } from 'node:crypto';
import type { LocalDate } from '../../../shared/domain/dates';
import type { Filter } from '../../../shared/domain/filter/filter';
import { spreadOverDays } from '../../../shared/domain/spread';
import type { PlaybookPlan, playbooksContract } from '../../../shared/features/playbooks/contract';
import type { ActionContext, HandlersFor } from '../../core/handlers';
import { refuseTooFar } from '../../core/plannedDate';
import { type Actor, actorOf } from '../../database/context';
import type { Reader } from '../../database/database';
import { insertRecord } from '../../database/records';
import { tasks } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { requireUsable } from '../segments';
import { cancelTasks } from '../tasks';
import { playbookPeople, runKey, tasksOfRun, tasksTaken } from './playbooks.repository';

interface Wanted {
  filter: Filter;
  playbook: string;
  from: LocalDate;
  perDay: number;
}

export const playbooksHandlers: HandlersFor<typeof playbooksContract> = {
  'playbooks.plan': async (wanted, context) => {
    const ids = await idsMeantBy(wanted, context);
    return context.read(({ db }) => planOf(db, ids, wanted, actorOf(context)).plan);
  },

  'playbooks.assign': async ({ title, message, ...wanted }, context) => {
    const ids = await idsMeantBy(wanted, context);
    return context.write((tx) => {
      const { days, plan } = planOf(tx.db, ids, wanted, actorOf(context));
      const run = randomUUID();
      for (const { id, sellerId, day } of days) {
        insertRecord(tx, tasks, {
          ...{ key: `${runKey(run)}:${id}`, kind: 'custom', automatic: false, customerId: id },
          ...{ assigneeId: sellerId, dueDate: day, note: title, playbook: wanted.playbook, message },
        });
      }
      return { run, people: days.length, lastDay: plan.lastDay };
    });
  },

  'playbooks.undo': ({ run }, context) => {
    const { role, staffId } = actorOf(context);
    const made = tasksOfRun(context.db, run);
    if (role !== 'owner' && made.some(({ createdBy }) => createdBy !== staffId))
      throw new AppError('FORBIDDEN', { reason: 'role' });
    const open = made.filter(({ state }) => state === 'open').map(({ key }) => key);
    if (open.length > 0) cancelTasks(context, ...open);
    return { cancelled: open.length, kept: made.filter(({ state }) => state === 'done').length };
  },
};

/** Everybody whom the filter means; refuses one with faults, and days that cannot be planned for. */
function idsMeantBy(
  { filter, from }: Pick<Wanted, 'filter' | 'from'>,
  context: ActionContext,
): Promise<Int32Array> {
  if (from < context.today) throw fieldError('from', 'date_past');
  refuseTooFar('from', from, context.today);
  const { today, zone } = context;
  context.read(({ db }) => requireUsable(db, filter, actorOf(context), null));
  return context.platform.filterReader.ask({
    kind: 'ids',
    audience: { filter, segmentId: null, today, zone },
  });
}

interface Planned {
  days: { id: number; sellerId: number | null; day: LocalDate }[];
  plan: PlaybookPlan;
}

/** Who gets a task on which day, now. */
function planOf(db: Reader, ids: Int32Array, wanted: Wanted, { role, staffId }: Actor): Planned {
  const onlyOf = role === 'sales' ? staffId : null;
  const found = playbookPeople(db, ids, { playbook: wanted.playbook, onlyOf });
  const { from } = wanted;
  const spread = spreadOverDays(found.people, { from, perDay: wanted.perDay, taken: tasksTaken(db, from) });
  const sellers = new Map<number | null, PlaybookPlan['sellers'][number]>();
  const days = found.people.map(({ id, sellerId, sellerName }) => {
    const day = spread.get(id) ?? from;
    const seller = sellers.get(sellerId) ?? { name: sellerName, people: 0, lastDay: day };
    sellers.set(sellerId, {
      ...seller,
      people: seller.people + 1,
      lastDay: day > seller.lastDay ? day : seller.lastDay,
    });
    return { id, sellerId, day };
  });
  const shown = [...sellers.values()].sort((a, b) => b.people - a.people);
  return {
    days,
    plan: {
      people: days.length,
      open: found.open,
      left: found.left,
      sellers: shown,
      lastDay: shown.reduce<string | null>(
        (last, { lastDay }) => (last === null || lastDay > last ? lastDay : last),
        null,
      ),
    },
  };
}
