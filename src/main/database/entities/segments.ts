import { segmentPins, segments } from '../schema';
import { defineEntity, PLAIN } from './entity';
import { OF_CUSTOMER } from './personal';

export const segmentsEntity = defineEntity({ ...PLAIN, table: segments, name: segments.name });

export const segmentPinsEntity = defineEntity({
  ...PLAIN,
  table: segmentPins,
  partOf: { table: segments, by: segmentPins.segmentId },
  // Erasing takes the rows away (`unpinErased`).
  personal: { of: OF_CUSTOMER, emptied: [] },
});
