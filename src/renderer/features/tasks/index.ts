// What other features may use of tasks.
export { NewTaskDialog } from './NewTaskDialog';
