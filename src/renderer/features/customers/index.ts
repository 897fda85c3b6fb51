import { lazyComponent } from '../../ui/lazyComponent';

export { RegisterDrawer } from './RegisterDrawer';

/** A customer at a glance, beside whatever one was doing. */
export const CustomerDrawer = lazyComponent(async () => (await import('./CustomerDrawer')).CustomerDrawer);
export type { CustomersTab } from './customersTab';
