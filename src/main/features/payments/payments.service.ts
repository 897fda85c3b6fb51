import type { paymentsContract } from '../../../shared/contract/payments';
import type { HandlersFor } from '../../platform/context';

export const paymentsHandlers: HandlersFor<typeof paymentsContract> = {};
