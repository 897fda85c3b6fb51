import type { Load } from '../../../shared/domain/slots';
import { isActiveDelivery } from '../../../shared/domain/states/delivery';
import { isLoose, LOOSE_NO } from './lineFacts';
import type { DeliveryRow, OrderPackageRow, OrderParts } from './orderFacts';

/**
 * The volume (dm³) of package `no` of a line; what rounding leaves is spread, so that the parts sum to the whole. Numbers
 * go beyond the count where packages were taken away. A line without packages (number 0) has all of it.
 */
export function packageVolume(lineVolumeDm3: number, linePackages: number, no: number): number {
  if (no === LOOSE_NO) return lineVolumeDm3;
  if (linePackages < 1) return 0;
  const upTo = (count: number) => Math.floor((lineVolumeDm3 * count) / linePackages);
  const place = (no - 1) % linePackages;
  return upTo(place + 1) - upTo(place);
}

/** What packages weigh on a slot, as one stop. */
export function loadOf(packages: readonly { no: number; volumeDm3: number }[]): Load {
  return {
    stops: 1,
    packages: packages.filter((one) => !isLoose(one)).length,
    volumeDm3: packages.reduce((sum, { volumeDm3 }) => sum + volumeDm3, 0),
  };
}

/** What a delivery under way weighs by its order's lines as they are now; null for any other. */
export function heldLoadOf(
  { id, kind, state }: Pick<DeliveryRow, 'id' | 'kind' | 'state'>,
  { lines, packages }: Pick<OrderParts, 'lines' | 'packages'>,
): Pick<Load, 'packages' | 'volumeDm3'> | null {
  if (kind !== 'delivery' || !(isActiveDelivery(state) || state === 'moved')) return null;
  const carried = packages.filter(({ deliveryId }) => deliveryId === id);
  const volume = ({ lineId, no }: OrderPackageRow) => {
    const line = lines.find((one) => one.id === lineId);
    return line ? packageVolume(line.volumeDm3, line.packages, no) : 0;
  };
  return {
    packages: carried.filter((one) => !isLoose(one)).length,
    volumeDm3: carried.reduce((sum, one) => sum + volume(one), 0),
  };
}
