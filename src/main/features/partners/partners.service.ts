import type { partnersContract } from '../../../shared/contract/partners';
import type { HandlersFor } from '../../platform/context';

export const partnersHandlers: HandlersFor<typeof partnersContract> = {};
