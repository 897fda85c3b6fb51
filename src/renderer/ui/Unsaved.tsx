import { createContext, type ReactNode, use, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useDiscardQuestion } from './useDiscardQuestion';
import { useLeaveGuard } from './useLeaveGuard';

/** Something that was typed and is not saved. */
interface Entry {
  /** Names what would be lost: “Discard this registration?” */
  question: string;
  /** Throws it away, so that nothing is unsaved any more. */
  giveUp: () => void;
}

/** Keeps an entry under its id; null takes it back. */
type Register = (id: string, entry: Entry | null) => void;

const Context = createContext<Register>(() => undefined);

/**
 * Every way out of a page (a link, a hit of the search, back) asks first while anything in it is unsaved. Stands once
 * around the pages; dialogs and drawers have an `UnsavedScope` each.
 */
export function UnsavedGuard({ children }: { children: ReactNode }) {
  const { entries, register, any } = useEntries();
  const guard = useLeaveGuard(any);
  const ask = useDiscardQuestion();
  const { asked } = guard;
  const latest = useRef(guard);
  latest.current = guard;
  useEffect(() => {
    const [first] = entries.current.values();
    if (!asked || !first) return;
    ask(
      first.question,
      () => {
        for (const { giveUp } of [...entries.current.values()]) giveUp();
        latest.current.leave();
      },
      () => latest.current.stay(),
    );
  }, [asked, ask, entries]);
  return <Context value={register}>{children}</Context>;
}

/** A dialog or drawer that may hold something unsaved: `leave` closes it, after asking where it does. */
export function UnsavedScope({
  close,
  children,
}: {
  close: () => void;
  children: (leave: () => void) => ReactNode;
}) {
  const { entries, register } = useEntries();
  const outer = use(Context);
  const ask = useDiscardQuestion();
  const latest = useRef(close);
  latest.current = close;
  const both = useCallback<Register>(
    (id, entry) => {
      register(id, entry);
      const closing = entry && { ...entry, giveUp: () => latest.current() };
      outer(id, closing);
    },
    [register, outer],
  );
  const leave = () => {
    const [first] = entries.current.values();
    if (first) ask(first.question, close);
    else close();
  };
  return <Context value={both}>{children(leave)}</Context>;
}

/**
 * Tells the page and the dialog around it that something here is unsaved.
 * @param question asked before it is given up
 * @param giveUp throws it away; not needed in a dialog, which is closed instead
 */
export function useUnsaved(unsaved: boolean, question: string, giveUp: () => void = nothing): void {
  const register = use(Context);
  const id = useId();
  const latest = useRef(giveUp);
  latest.current = giveUp;
  useEffect(() => {
    if (!unsaved) return;
    register(id, { question, giveUp: () => latest.current() });
    return () => register(id, null);
  }, [unsaved, question, register, id]);
}

const nothing = () => undefined;

function useEntries() {
  const entries = useRef(new Map<string, Entry>());
  const [any, setAny] = useState(false);
  const register = useCallback<Register>((id, entry) => {
    if (entry) entries.current.set(id, entry);
    else entries.current.delete(id);
    setAny(entries.current.size > 0);
  }, []);
  return { entries, register, any };
}
