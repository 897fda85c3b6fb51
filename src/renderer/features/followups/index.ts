export { ContactComposer } from './ContactComposer';
export { ContactsList } from './ContactsList';
export { VisitDialog } from './VisitDialog';
export { VisitsList } from './VisitsList';
