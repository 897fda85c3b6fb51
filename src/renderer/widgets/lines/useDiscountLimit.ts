import { useCall } from '../../platform/api';
import { useSession } from '../../platform/session';

/** What the person at the PC may give away without asking, in 1/10,000; null: as much as they like, or not known yet. */
export function useDiscountLimit(): number | null {
  const { role } = useSession().actor;
  const limits = useCall('settings.all', {}).data?.limits.discountBp;
  return limits && (role === 'front_desk' || role === 'sales') ? limits[role] : null;
}
