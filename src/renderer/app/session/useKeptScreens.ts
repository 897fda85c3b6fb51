import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/contract';
import { onEvent } from '../api';
import type { SessionInfo } from './SessionContext';

/**
 * Whose screens there are: of who is at work or, while the PC is locked, of who was. The key changes with the person, who begins on Today,
 * and when another store has come in the place of the one that was shown. Null: there are none to keep.
 */
export function useKeptScreens(
  state: OutputOf<'session.state'> | undefined,
): { session: SessionInfo; key: string } | null {
  const [store, setStore] = useState(0);
  const last = useRef<SessionInfo | null>(null);
  useEffect(
    () =>
      onEvent('changed', ({ tables }) => {
        if (tables.length > 0) return;
        last.current = null;
        setStore((before) => before + 1);
      }),
    [],
  );
  if (state?.actor) {
    // Before the screens of somebody else are made: they begin with their own Today, not with the page that was left.
    const before = last.current?.actor.staffId;
    if (before !== undefined && before !== state.actor.staffId) history.replaceState(null, '', '#/today');
    last.current = { ...state, actor: state.actor };
  }
  return last.current && { session: last.current, key: `${last.current.actor.staffId} ${store}` };
}
