// What the rest of main may use of excel; nothing else of it is imported from outside of this folder.
export { excelHandlers } from './excel.service';
export { exportSheet } from './exportSheet';
