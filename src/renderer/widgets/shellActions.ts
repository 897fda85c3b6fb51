import { createContext, use } from 'react';

/** What works from every screen; the shell hands it in. */
export interface ShellActions {
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

export const ShellActionsContext = createContext<ShellActions | null>(null);

/** The shell's own actions, for the pages and drawers in it. */
export function useShellActions(): ShellActions {
  const actions = use(ShellActionsContext);
  if (!actions) throw new Error('useShellActions outside of the shell');
  return actions;
}
