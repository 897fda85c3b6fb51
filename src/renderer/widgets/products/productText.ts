import type { Product } from '../../../shared/features/catalogue/contract';
import { currentLocale } from '../../platform/i18n';

interface Named {
  nameZh: string;
  nameEn: string;
}

/** The name of a kind or series in the reader's language. */
export const localName = (thing: Named): string =>
  currentLocale() === 'en' ? thing.nameEn || thing.nameZh : thing.nameZh;

/** A product's name in the reader's language. */
export const productName = (product: Pick<Product, 'name' | 'nameEn'>): string =>
  (currentLocale() === 'en' && product.nameEn) || product.name;

interface Sized {
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
}

/** L×W×H in mm, '' when no side is known. */
export function sizeText({ lengthMm, widthMm, heightMm }: Sized): string {
  const sides = [lengthMm, widthMm, heightMm];
  return sides.every((side) => side === null) ? '' : sides.map((side) => side ?? '—').join('×');
}

/** Litres (dm³) of the box around a piece with these sides in mm, rounded up; null where one of them is not known. */
export function volumeOfSides(...sides: (number | null | undefined)[]): number | null {
  const known = sides.filter((side): side is number => Number.isInteger(side) && Number(side) > 0);
  return known.length === sides.length ? Math.ceil(known.reduce((all, side) => all * side, 1) / 1e6) : null;
}
