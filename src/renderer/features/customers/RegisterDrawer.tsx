import { lazyComponent } from '../../ui/lazyComponent';
import { useShellActions } from '../../widgets/shellActions';

const Registration = lazyComponent(async () => (await import('./Registration')).Registration);

/** 登记来客 from anywhere. Mounted only while open, so that every visitor begins with an empty form. */
export function RegisterDrawer() {
  const { registering } = useShellActions();
  return registering ? <Registration /> : null;
}
