import type { proposalsContract } from '../../../shared/contract/proposals';
import type { HandlersFor } from '../../platform/context';

export const proposalsHandlers: HandlersFor<typeof proposalsContract> = {};
