import { lazyComponent } from '../../ui/lazyComponent';

export { InternalToggle } from './InternalToggle';

/** What a customer is, in one quiet line. */
export const FactsLine = lazyComponent(async () => (await import('./FactsLine')).FactsLine);
