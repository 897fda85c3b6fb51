import type { RawInputOf } from '../../../shared/contract';
import type { Product } from '../../../shared/features/catalogue/contract';

/** What the update call takes of a product's row, so that an edit in place sends the rest as it was seen. */
export function productInput(product: Product): RawInputOf<'catalogue.updateProduct'> {
  const { id, version, kindId, seriesId, model, name, nameEn, lengthMm, widthMm, heightMm } = product;
  const { materials, colors, unit, priceFen, packages, volumeDm3, productionDays, source } = product;
  return {
    ...{ id, version, kindId, seriesId, model, name, nameEn, lengthMm, widthMm, heightMm },
    ...{ materials, colors, unit, priceFen, packages, volumeDm3, productionDays, source },
  };
}
