import { segmentPins, segments } from '../schema';
import { defineEntity, PLAIN } from './entity';
import { OF_CUSTOMER } from './personal';
import { ON_THE_FLOOR } from './visible';

export const segmentsEntity = defineEntity({
  ...PLAIN,
  table: segments,
  name: segments.name,
  namedBy: ['segmentId'],
  visibleTo: ON_THE_FLOOR,
});

export const segmentPinsEntity = defineEntity({
  ...PLAIN,
  table: segmentPins,
  partOf: { table: segments, by: segmentPins.segmentId },
  // Erasing takes the rows away (`unpinErased`).
  personal: { of: OF_CUSTOMER, emptied: [] },
});
