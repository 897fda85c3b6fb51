import type { printingContract } from '../../../shared/contract/printing';
import type { HandlersFor } from '../../platform/context';

export const printingHandlers: HandlersFor<typeof printingContract> = {};
