import type { Contract } from '../../shared/contract';
import type { HandlersFor } from '../platform/context';
import { attachmentsHandlers } from './attachments/attachments.service';
import { sessionHandlers } from './session/session.service';
import { settingsHandlers } from './settings/settings.service';
import { staffHandlers } from './staff/staff.service';

/** The function behind every call; a missing one does not compile. */
export const handlers: HandlersFor<Contract> = {
  ...attachmentsHandlers,
  ...sessionHandlers,
  ...settingsHandlers,
  ...staffHandlers,
};
