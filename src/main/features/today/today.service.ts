import type { todayContract } from '../../../shared/contract/today';
import type { HandlersFor } from '../../platform/context';

export const todayHandlers: HandlersFor<typeof todayContract> = {};
