// What the rest of main may use of settings; nothing else of it is imported from outside of this folder.
export { getSetting, putSetting } from './settings.repository';
export { settingsHandlers } from './settings.service';
