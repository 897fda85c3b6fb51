import type { ordersContract } from '../../../shared/contract/orders';
import type { HandlersFor } from '../../platform/context';

export const ordersHandlers: HandlersFor<typeof ordersContract> = {};
