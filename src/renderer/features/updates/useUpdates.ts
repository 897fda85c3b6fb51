import { useEffect } from 'react';
import { OWNER } from '../../../shared/domain/roleGroups';
import type { UpdatesState } from '../../../shared/features/updates/contract';
import { onEvent, queryClient, useCall } from '../../platform/api';
import { useSession } from '../../platform/session';

/** Shows at once what a call has answered. */
export const showState = (state: UpdatesState) => void queryClient.setQueryData(['updates.state', {}], state);

/** How updates stand, asked again whenever main says that they have moved on. Only the owner may know. */
export function useUpdates() {
  const { actor } = useSession();
  const state = useCall('updates.state', {}, { enabled: OWNER.includes(actor.role) });
  const { refetch } = state;
  useEffect(() => onEvent('updates', () => void refetch()), [refetch]);
  return state;
}
