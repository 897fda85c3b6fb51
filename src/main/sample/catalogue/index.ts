import { art, lamps, rugs } from './accents';
import { chests, dressers, nightstands } from './bedroomCabinets';
import { beds, mattresses } from './beds';
import { shoeCabinets, sideboards, tvStands } from './cabinets';
import { diningChairs, loungeChairs } from './chairs';
import { sofas } from './sofas';
import { bookcases, desks } from './study';
import { coffeeTables, diningTables } from './tables';
import type { SampleProduct } from './types';
import { kitchens, wardrobes } from './wardrobes';

export { sampleKinds, sampleSeries } from './kinds';
export type * from './types';

/** The whole sample catalogue, in the order of the kinds. */
export const sampleProducts: SampleProduct[] = [
  ...sofas,
  ...coffeeTables,
  ...tvStands,
  ...loungeChairs,
  ...diningTables,
  ...diningChairs,
  ...sideboards,
  ...beds,
  ...mattresses,
  ...nightstands,
  ...chests,
  ...wardrobes,
  ...dressers,
  ...desks,
  ...bookcases,
  ...shoeCabinets,
  ...kitchens,
  ...lamps,
  ...rugs,
  ...art,
];
