import { FLOOR, OWNER, SELLERS } from '../../../shared/domain/roleGroups';
import type { Role } from '../../../shared/domain/roles';
import { TODAY_GROUPS, type TodayGroup } from '../../../shared/domain/todayGroups';
import { prefetch, prefetchPages } from '../../platform/api';

/** Rows of a group that come at first. */
export const FIRST_ROWS = 20;
const REMEMBER_KEY = 'today-mine';

/** Whether somebody wants to see only what is theirs; remembered on this PC. */
export const wantsMine = () => localStorage.getItem(REMEMBER_KEY) === '1';
export const rememberMine = (mine: boolean) => localStorage.setItem(REMEMBER_KEY, mine ? '1' : '0');

/** The question for one group of the list. */
export const groupInput = (group: TodayGroup, mine: boolean) => ({ group, mine, limit: FIRST_ROWS });

/**
 * Asks all that Today shows before it is drawn, so that a start draws it once, with its data. What is not asked here is
 * asked by the parts themselves, a little later.
 */
export async function prefetchToday(role: Role): Promise<void> {
  const mine = wantsMine();
  await Promise.all([
    ...TODAY_GROUPS.map((group) => prefetchPages('today.board', groupInput(group, mine))),
    prefetch('today.figures', {}),
    prefetch('today.deliveries', {}),
    prefetch('backup.state', {}),
    prefetch('clock.state', {}),
    OWNER.includes(role) && prefetch('updates.state', {}),
    SELLERS.includes(role) && prefetch('today.money', {}),
    FLOOR.includes(role) && prefetch('approvals.pending', {}),
    FLOOR.includes(role) && role !== 'owner' && prefetch('approvals.answers', {}),
  ]);
}
