import { createContext, use } from 'react';
import type { Locale } from '../../shared/domain/locale';
import type { Role } from '../../shared/domain/roles';

export interface SessionInfo {
  actor: { staffId: number; name: string; role: Role };
  /** The shop's calendar date. */
  today: string;
  storeName: string;
  locale: Locale;
}

export const SessionContext = createContext<SessionInfo | null>(null);

/** Who is at work, and the shop's day. */
export function useSession(): SessionInfo {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession outside of the shell');
  return session;
}
