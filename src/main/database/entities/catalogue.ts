import { productKinds, productSeries, products } from '../schema';
import { defineEntity, PLAIN } from './entity';

export const productKindsEntity = defineEntity({ ...PLAIN, table: productKinds, name: productKinds.nameZh });

export const productSeriesEntity = defineEntity({ ...PLAIN, table: productSeries });

export const productsEntity = defineEntity({
  ...PLAIN,
  table: products,
  name: products.name,
  counted: true,
});
