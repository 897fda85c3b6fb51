import { productKinds, productSeries, products } from '../schema';
import { defineEntity, PLAIN } from './entity';
import { TO_EVERYONE } from './visible';

export const productKindsEntity = defineEntity({
  ...PLAIN,
  table: productKinds,
  name: productKinds.nameZh,
  namedBy: ['kindId'],
  visibleTo: TO_EVERYONE,
});

export const productSeriesEntity = defineEntity({ ...PLAIN, table: productSeries, visibleTo: TO_EVERYONE });

export const productsEntity = defineEntity({
  ...PLAIN,
  table: products,
  name: products.name,
  namedBy: ['productId'],
  visibleTo: TO_EVERYONE,
  picture: products.pictureSha256,
  counted: true,
});
