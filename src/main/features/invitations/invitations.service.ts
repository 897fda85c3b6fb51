import type { invitationsContract } from '../../../shared/contract/invitations';
import type { HandlersFor } from '../../platform/context';

export const invitationsHandlers: HandlersFor<typeof invitationsContract> = {};
