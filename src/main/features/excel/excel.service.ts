import type { excelContract } from '../../../shared/contract/excel';
import type { HandlersFor } from '../../platform/context';

export const excelHandlers: HandlersFor<typeof excelContract> = {};
