import type { SheetName } from '../../shared/features/excel/contract';
import type { AnySheet } from '../engines/excel/sheet';
import * as features from './features';

/** Every list that goes to Excel, by its name in the contract; a missing one does not compile. */
export const SHEETS: Record<SheetName, AnySheet> = sheetsOf(features);

type SheetsOf<F> = { [Name in keyof F as Name extends `${infer Sheet}Sheet` ? Sheet : never]: F[Name] };

function sheetsOf<F extends object>(all: F): SheetsOf<F> {
  const sheets = Object.entries(all).filter(([name]) => name.endsWith('Sheet'));
  return Object.fromEntries(
    sheets.map(([name, sheet]) => [name.replace(/Sheet$/, ''), sheet]),
  ) as SheetsOf<F>;
}
