import { type ReactNode, useMemo, useState } from 'react';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { useSession } from '../../platform/session';
import { write } from '../../platform/write';
import { useHotkey } from '../../ui/useHotkey';
import { type ShellActions, ShellActionsContext } from '../../widgets/shellActions';

/**
 * What works from every screen, by key and by button. The search opens over a registration and leaves it alone: what
 * somebody has typed there is never thrown away by a key.
 */
export function ShellActionsProvider({ children }: { children: ReactNode }) {
  const [registering, setRegistering] = useState(false);
  const [searching, setSearching] = useState(false);
  const actions = useMemo<ShellActions>(
    () => ({
      register: () => setRegistering(true),
      search: () => setSearching(true),
      lock: () => void write('session.lock', {}),
      registering,
      searching,
      endRegistration: () => setRegistering(false),
      endSearch: () => setSearching(false),
    }),
    [registering, searching],
  );
  useHotkey('ctrl+n', actions.register, FLOOR.includes(useSession().actor.role));
  useHotkey('ctrl+k', actions.search);
  useHotkey('ctrl+l', actions.lock);
  return <ShellActionsContext value={actions}>{children}</ShellActionsContext>;
}
