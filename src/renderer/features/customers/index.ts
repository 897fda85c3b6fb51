import { lazyComponent } from '../../ui/lazyComponent';

export type { CustomersTab } from './CustomersPage';
export { RegisterDrawer } from './RegisterDrawer';

/** A customer at a glance, beside whatever one was doing. */
export const CustomerDrawer = lazyComponent(async () => (await import('./CustomerDrawer')).CustomerDrawer);
