import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { useHotkey } from '../../ui/useHotkey';
import { useSession } from '../session/SessionContext';
import { write } from '../write';

interface Actions {
  /** Opens the registration drawer (Ctrl+N). */
  register(): void;
  /** Opens the search (Ctrl+K). */
  search(): void;
  /** Locks the PC so that somebody else can sign in (Ctrl+L). */
  lock(): void;
  registering: boolean;
  searching: boolean;
  endRegistration(): void;
  endSearch(): void;
}

const Context = createContext<Actions | null>(null);

/**
 * What works from every screen, by key and by button. The search opens over a registration and leaves it alone: what
 * somebody has typed there is never thrown away by a key.
 */
export function ShellActionsProvider({ children }: { children: ReactNode }) {
  const [registering, setRegistering] = useState(false);
  const [searching, setSearching] = useState(false);
  const actions = useMemo<Actions>(
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
  return <Context value={actions}>{children}</Context>;
}

export function useShellActions(): Actions {
  const actions = use(Context);
  if (!actions) throw new Error('useShellActions outside of the shell');
  return actions;
}
