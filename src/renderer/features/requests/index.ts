export { RegisterRequestDialog } from './RegisterRequestDialog';
export { RequestsPanel } from './RequestsPanel';
