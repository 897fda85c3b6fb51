import { lazyComponent } from '../../ui/lazyComponent';

export { InternalToggle } from './InternalToggle';

/** How a customer wants to be spoken to. */
export const MannerLine = lazyComponent(async () => (await import('./MannerLine')).MannerLine);

/** What a customer is, in one quiet line. */
export const FactsLine = lazyComponent(async () => (await import('./FactsLine')).FactsLine);
