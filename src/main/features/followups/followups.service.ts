import type { followupsContract } from '../../../shared/contract/followups';
import type { HandlersFor } from '../../platform/context';

export const followupsHandlers: HandlersFor<typeof followupsContract> = {};
