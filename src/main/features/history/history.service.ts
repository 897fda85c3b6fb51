import type { historyContract } from '../../../shared/contract/history';
import type { HandlersFor } from '../../platform/context';

export const historyHandlers: HandlersFor<typeof historyContract> = {};
