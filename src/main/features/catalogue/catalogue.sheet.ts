import type { Product } from '../../../shared/features/catalogue/contract';
import { EVERY_ROW } from '../../database/paging';
import type { Sheet } from '../../engines/excel/sheet';
import { countProducts, type ProductFilters, productPage } from './catalogue.repository';

/** The catalogue as it is filtered. */
export const productsSheet: Sheet<ProductFilters, Product> = {
  list: 'catalogue.products',
  title: (texts) => texts.catalogue.products,
  columns: [
    { header: (t) => t.catalogue.model, kind: 'text', width: 18, value: (row) => row.model },
    { header: (t) => t.catalogue.name, kind: 'text', width: 26, value: (row) => row.name },
    { header: (t) => t.catalogue.nameEn, kind: 'text', width: 26, value: (row) => row.nameEn },
    { header: (t) => t.catalogue.kind, kind: 'text', width: 12, value: (row) => row.kind.nameZh },
    {
      header: (t) => t.catalogue.oneSeries,
      kind: 'text',
      width: 12,
      value: (row) => row.series?.nameZh ?? null,
    },
    { header: (t) => t.catalogue.length, kind: 'number', width: 9, value: (row) => row.lengthMm },
    { header: (t) => t.catalogue.width, kind: 'number', width: 9, value: (row) => row.widthMm },
    { header: (t) => t.catalogue.height, kind: 'number', width: 9, value: (row) => row.heightMm },
    {
      header: (t) => t.catalogue.materials,
      kind: 'text',
      width: 24,
      value: (row) => row.materials.join('、'),
    },
    { header: (t) => t.catalogue.colors, kind: 'text', width: 24, value: (row) => row.colors.join('、') },
    {
      header: (t) => t.catalogue.source,
      kind: 'text',
      width: 9,
      value: (row, t) => t.codes.lineSource[row.source],
    },
    { header: (t) => t.catalogue.unit, kind: 'text', width: 7, value: (row) => row.unit },
    { header: (t) => t.catalogue.price, kind: 'money', width: 14, value: (row) => row.priceFen },
    { header: (t) => t.catalogue.packages, kind: 'number', width: 8, value: (row) => row.packages },
    { header: (t) => t.catalogue.volume, kind: 'number', width: 10, value: (row) => row.volumeDm3 },
    {
      header: (t) => t.catalogue.productionDays,
      kind: 'number',
      width: 10,
      value: (row) => row.productionDays,
    },
    {
      header: (t) => t.catalogue.active,
      kind: 'text',
      width: 8,
      value: (row, t) => (row.active ? t.common.yes : t.common.no),
    },
  ],
  page: (db, filters, at) => productPage(db, filters, at),
  count: (db, filters) => countProducts(db, filters, EVERY_ROW),
};
