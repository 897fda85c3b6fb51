import type { searchContract } from '../../../shared/contract/search';
import type { HandlersFor } from '../../platform/context';

export const searchHandlers: HandlersFor<typeof searchContract> = {};
