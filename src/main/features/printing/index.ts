// What the rest of main may use of printing; nothing else of it is imported from outside of this folder.
export { printingHandlers } from './printing.service';
