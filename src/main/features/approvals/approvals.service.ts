import type { approvalsContract } from '../../../shared/contract/approvals';
import type { HandlersFor } from '../../platform/context';

export const approvalsHandlers: HandlersFor<typeof approvalsContract> = {};
