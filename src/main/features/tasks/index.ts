// What the rest of main may use of tasks; nothing else of it is imported from outside of this folder.
export { contactDatesOf, contactKey, nextContactOf, wakeUpKey } from './nextContact';
export { closeTask } from './taskMoves';
export { cancelTasks, completeTasks, skipTasks, type TaskRequest, upsertTask } from './tasks.repository';
export { tasksHandlers } from './tasks.service';
