import type { TFunction } from 'i18next';
import type { DeliveryDetail } from '../../../shared/contract/deliveryShapes';

type Package = DeliveryDetail['packageList'][number];

/** True for what stands for a line without packages: it goes along with whatever is booked first. */
export const isLoose = ({ no }: Pick<Package, 'no'>): boolean => no === 0;

/** A package as it is called out: 客厅 云舒三人位沙发 米白 第 1/2 件. */
export function packageLabel({ roomName, lineName, color, no, ofLine }: Package, t: TFunction): string {
  const numbered = ofLine > 1 ? t('deliveries.drawer.packageNo', { no, of: ofLine }) : null;
  const which = isLoose({ no }) ? t('deliveries.drawer.withoutPackage') : numbered;
  return [roomName, lineName, color, which].filter(Boolean).join(' · ');
}

/** The packages that are in the house, by id; what has none goes along by itself. */
export const idsHere = (packages: readonly Pick<Package, 'packageId' | 'no' | 'state'>[]): number[] =>
  packages.filter((one) => !isLoose(one) && one.state !== 'pending').map(({ packageId }) => packageId);
