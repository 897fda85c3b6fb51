import type { SheetName } from '../../shared/contract/excel';
import type { Sheet } from './sheet';

/** Every list that goes to Excel; a feature's sheet lies beside its service. */
export const sheets: Partial<Record<SheetName, Sheet<never, never>>> = {};
