import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/contract';
import { onEvent } from '../../platform/api';
import type { SessionInfo } from '../../platform/session';

/**
 * Whose screens there are: of who is at work or, while the PC is locked, of who was. The key changes with the person, who begins on Today,
 * and when another store has come in the place of the one that was shown. Null: there are none to keep.
 */
export function useKeptScreens(
  state: OutputOf<'session.state'> | undefined,
): { session: SessionInfo; key: string } | null {
  const [store, setStore] = useState(0);
  const [whose, setWhose] = useState<number | null>(null);
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
  const staffId = state?.actor?.staffId ?? null;
  // Between the screens of one person and those of the next there are none: the next begin with their own Today, not
  // with the page that was left. Before anything of it is painted.
  useLayoutEffect(() => {
    if (staffId === null || staffId === whose) return;
    if (whose !== null) history.replaceState(null, '', '#/today');
    setWhose(staffId);
  }, [staffId, whose]);
  if (state?.actor) last.current = { ...state, actor: state.actor };
  if (last.current?.actor.staffId !== whose) return null;
  return last.current && { session: last.current, key: `${whose} ${store}` };
}
