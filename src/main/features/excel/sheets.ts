import type { SheetName } from '../../../shared/contract/excel';
import type { Sheet } from '../../engines/excel/sheet';
import * as all from './allSheets';

/** Every list that goes to Excel; a feature's sheet lies beside its service. Filters and rows differ, so the type names what is the same of all. */
export const sheets: Record<SheetName, Pick<Sheet<never, never>, 'list' | 'title' | 'check'>> = all;
