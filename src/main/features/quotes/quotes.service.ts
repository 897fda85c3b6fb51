import type { quotesContract } from '../../../shared/contract/quotes';
import type { HandlersFor } from '../../platform/context';

export const quotesHandlers: HandlersFor<typeof quotesContract> = {};
