export { AssignDialog } from './AssignDialog';
export { PlaybookDialog } from './PlaybookDialog';
export { PlaybookMessage } from './PlaybookMessage';
export { usePlaybook } from './usePlaybook';
