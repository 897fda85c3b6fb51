import { z } from 'zod';
import { action, command, SELLERS } from '../../contract/call';
import { localDate, optionalText, text, whole } from '../../contract/fields';
import { filterShape } from '../../contract/filter';
import { LONGEST_MESSAGE, LONGEST_TITLE } from '../../contract/playbookSettings';
import { MOST_A_DAY, PLAYBOOK_LAYERS } from '../../domain/playbooks';

/** A layer and the key of one of its actions. */
const PLAYBOOK_KEY = new RegExp(`^(?:${PLAYBOOK_LAYERS.join('|')})/[a-z0-9-]{1,20}$`);

/** Whom an action of a playbook is for, and over which days it is spread. */
const wanted = () => ({
  filter: filterShape(),
  /** The layer and the action's key, `regular/a1`: nobody has two open tasks of one. */
  playbook: z.string().regex(PLAYBOOK_KEY, 'invalid'),
  from: localDate,
  /** Tasks a seller a day. */
  perDay: whole(1, MOST_A_DAY),
});

const plan = z.object({
  /** Who would get a task now. */
  people: z.int(),
  /** Who has that task already, open. */
  open: z.int(),
  /** Who is left for the next time: so many are done at once, `MOST_ASSIGNED`. */
  left: z.int(),
  /** Whose they are; NULL: nobody's. */
  sellers: z.array(z.object({ name: z.string().nullable(), people: z.int(), lastDay: z.string() })),
  /** The last of all days; NULL: nobody gets a task. */
  lastDay: z.string().nullable(),
});
export type PlaybookPlan = z.output<typeof plan>;

export const playbooksContract = {
  /** How many get a task of an action, whose they are and until which day. A seller plans for their own customers. */
  'playbooks.plan': action(
    SELLERS,
    () => z.strictObject(wanted()),
    () => plan,
  ),
  /** Makes the tasks, all or none; `run` takes them back. */
  'playbooks.assign': action(
    SELLERS,
    () => z.strictObject({ ...wanted(), title: text(LONGEST_TITLE), message: optionalText(LONGEST_MESSAGE) }),
    () => z.object({ run: z.string(), people: z.int(), lastDay: z.string().nullable() }),
  ),
  /** Takes the tasks of one run away that nobody has done yet; says how many, and how many were done and stay. */
  'playbooks.undo': command(
    SELLERS,
    () => z.strictObject({ run: text(40) }),
    () => z.object({ cancelled: z.int(), kept: z.int() }),
  ),
};
