import { insertRecord } from '../../database/records';
import { productKinds, productSeries, products } from '../../database/schema';
import { storeFile } from '../../features/attachments';
import { sampleKinds, sampleProducts, sampleSeries } from '../catalogue';
import { productPicture } from '../pictures';
import type { SampleStore } from '../sampleStore';

/** The whole product list in one transaction, each product with its drawn picture. */
export function fillCatalogue(store: SampleStore): void {
  store.start(async () => {
    await store.at(-2290, '09:00');
    writeCatalogue(store);
  });
}

/** Writes it at the moment on which the clock stands. */
export function writeCatalogue(store: Pick<SampleStore, 'people' | 'paths' | 'write'>): void {
  const [owner] = store.people('owner');
  const pictures = new Map<string, string>();
  for (const product of sampleProducts) {
    const svg = new TextEncoder().encode(productPicture(product));
    pictures.set(product.model, storeFile(store.paths, svg, 'image/svg+xml'));
  }
  store.write(owner, (context) => {
    const kindIds = new Map(
      sampleKinds.map((kind) => [kind.code, insertRecord(context, productKinds, kind).id]),
    );
    const seriesIds = new Map(
      sampleSeries.map((series) => [series.code, insertRecord(context, productSeries, series).id]),
    );
    for (const [i, { kindCode, series, draw: _draw, ...fields }] of sampleProducts.entries()) {
      const kindId = kindIds.get(kindCode);
      if (!kindId) throw new Error(`sample product ${fields.model} is of an unknown kind`);
      insertRecord(context, products, {
        ...fields,
        kindId,
        costFen: costOf(fields.priceFen, i),
        seriesId: seriesIds.get(series) ?? null,
        pictureSha256: pictures.get(fields.model) ?? null,
      });
    }
  });
}

/** Between 50 % and 66 % of the price (fen), in whole yuan. */
const costOf = (priceFen: number, i: number): number =>
  Math.round((priceFen * (50 + (i % 5) * 4)) / 10_000) * 100;
