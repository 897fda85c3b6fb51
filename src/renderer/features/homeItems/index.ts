export { HomeItemRows } from './HomeItemRows';
export { HomeItemsCard } from './HomeItemsCard';
