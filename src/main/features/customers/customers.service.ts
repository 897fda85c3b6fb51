import type { customersContract } from '../../../shared/contract/customers';
import type { HandlersFor } from '../../platform/context';

export const customersHandlers: HandlersFor<typeof customersContract> = {};
