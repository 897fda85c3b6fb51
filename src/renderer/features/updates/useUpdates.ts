import { useEffect } from 'react';
import { OWNER } from '../../../shared/domain/roleGroups';
import { onEvent, useCall } from '../../app/api';
import { useSession } from '../../app/session/SessionContext';

/** How updates stand, asked again whenever main says that they have moved on. Only the owner may know. */
export function useUpdates() {
  const { actor } = useSession();
  const state = useCall('updates.state', {}, { enabled: OWNER.includes(actor.role) });
  const { refetch } = state;
  useEffect(() => onEvent('updates', () => void refetch()), [refetch]);
  return state;
}
