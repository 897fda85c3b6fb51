import type { deliveriesContract } from '../../../shared/contract/deliveries';
import type { HandlersFor } from '../../platform/context';

export const deliveriesHandlers: HandlersFor<typeof deliveriesContract> = {};
