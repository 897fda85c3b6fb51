// What the rest of main may use of playbooks; nothing else of it is imported from outside of this folder.
export { playbooksHandlers } from './playbooks.service';
