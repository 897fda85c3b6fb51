import { lazyComponent } from '../../ui/lazyComponent';

/** A customer's tier, rights and cards, on their page. */
export const MemberPanel = lazyComponent(async () => (await import('./MemberPanel')).MemberPanel);
/** Uses a right where it is used: on an order or a request. */
export const UseRightButton = lazyComponent(async () => (await import('./UseRightButton')).UseRightButton);
/** Whose tier ends soon, on Today. */
export const EndingCard = lazyComponent(async () => (await import('./EndingCard')).EndingCard);
