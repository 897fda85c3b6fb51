import { later } from '../../app/later';
import { useShellActions } from '../../app/shell/ShellActions';

const Registration = later(async () => (await import('./Registration')).Registration);

/** 登记来客 from anywhere. Mounted only while open, so that every visitor begins with an empty form. */
export function RegisterDrawer() {
  const { registering } = useShellActions();
  return registering ? <Registration /> : null;
}
