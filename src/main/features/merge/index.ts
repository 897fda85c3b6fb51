// What the rest of main may use of merging; nothing else of it is imported from outside of this folder.
export { mergeHandlers } from './merge.service';
export { auditRowsOfMerges } from './mergedWords';
export { partAgain } from './undoMerge';
