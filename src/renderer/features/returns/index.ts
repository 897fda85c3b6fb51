export { ReturnDialog } from './ReturnDialog';
export { type Refund, ReturnsPanel } from './ReturnsPanel';
