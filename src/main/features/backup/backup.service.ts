import type { backupContract } from '../../../shared/contract/backup';
import type { HandlersFor } from '../../platform/context';

export const backupHandlers: HandlersFor<typeof backupContract> = {};
