import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { useHotkey } from '../../ui/useHotkey';
import { call } from '../api';

interface Actions {
  /** Opens the registration drawer (Ctrl+N). */
  register(): void;
  /** Opens the search (Ctrl+K). */
  search(): void;
  /** Locks the PC so that somebody else can sign in (Ctrl+L). */
  lock(): void;
  registering: boolean;
  searching: boolean;
  close(): void;
}

const Context = createContext<Actions | null>(null);

/** What works from every screen, by key and by button. One thing is open at a time. */
export function ShellActionsProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<'register' | 'search' | null>(null);
  const actions = useMemo<Actions>(
    () => ({
      register: () => setOpen('register'),
      search: () => setOpen('search'),
      lock: () => void call('session.lock', {}),
      close: () => setOpen(null),
      registering: open === 'register',
      searching: open === 'search',
    }),
    [open],
  );
  useHotkey('ctrl+n', actions.register);
  useHotkey('ctrl+k', actions.search);
  useHotkey('ctrl+l', actions.lock);
  return <Context value={actions}>{children}</Context>;
}

export function useShellActions(): Actions {
  const actions = use(Context);
  if (!actions) throw new Error('useShellActions outside of the shell');
  return actions;
}
