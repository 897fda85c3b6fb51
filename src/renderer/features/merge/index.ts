import { lazyComponent } from '../../ui/lazyComponent';

export { mergePath } from './mergePath';

/** What a customer's page says of merging: who was merged in, and the way to merge this one. */
export const MergedHere = lazyComponent(async () => (await import('./MergedHere')).MergedHere);
export const MergeIntoButton = lazyComponent(async () => (await import('./MergeIntoButton')).MergeIntoButton);
