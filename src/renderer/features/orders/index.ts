export { CreateOrderDialog } from './CreateOrderDialog';
