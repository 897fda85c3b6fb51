// What the rest of main may use of health; nothing else of it is imported from outside of this folder.
export { checkAudit } from './auditReport';
export { deepCheck } from './deepCheck';
export { healthHandlers } from './health.service';
export { deepCheckWhenDue } from './runChecks';
export { writeSupportFile } from './supportFile';
export { takeSurvey } from './survey';
