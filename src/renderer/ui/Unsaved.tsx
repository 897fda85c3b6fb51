import {
  createContext,
  type ReactNode,
  type RefObject,
  use,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
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

interface Around {
  register: Register;
  /** True while a question stands: a click on its buttons is one beside a popover, too, and asks nothing again. */
  asking: RefObject<boolean>;
}

const Context = createContext<Around>({ register: () => undefined, asking: { current: false } });

/**
 * Every way out of a page (a link, a hit of the search, back) asks first while anything in it is unsaved. Stands once
 * around the pages; dialogs and drawers have an `UnsavedScope` each.
 */
export function UnsavedGuard({ children }: { children: ReactNode }) {
  const { entries, register, any } = useEntries();
  const guard = useLeaveGuard(any);
  const asking = useRef(false);
  const ask = useOneQuestion(asking);
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
  const around = useMemo(() => ({ register, asking }), [register]);
  return <Context value={around}>{children}</Context>;
}

/** A dialog, drawer or popover that may hold something unsaved: `leave` closes it, after asking where it does. */
export function UnsavedScope({
  close,
  children,
}: {
  close: () => void;
  children: (leave: () => void) => ReactNode;
}) {
  const { entries, register } = useEntries();
  const { register: outer, asking } = use(Context);
  const ask = useOneQuestion(asking);
  const latest = useRef(close);
  latest.current = close;
  const around = useMemo<Around>(
    () => ({
      register: (id, entry) => {
        register(id, entry);
        const closing = entry && { ...entry, giveUp: () => latest.current() };
        outer(id, closing);
      },
      asking,
    }),
    [register, outer, asking],
  );
  const leave = () => {
    const [first] = entries.current.values();
    if (first) ask(first.question, close);
    else close();
  };
  return <Context value={around}>{children(leave)}</Context>;
}

/** The question before something is given up, once at a time. */
function useOneQuestion(asking: RefObject<boolean>) {
  const ask = useDiscardQuestion();
  return useCallback(
    (question: string, discard: () => void, keep: () => void = nothing) => {
      if (asking.current) return;
      asking.current = true;
      const then = (answer: () => void) => () => {
        asking.current = false;
        answer();
      };
      ask(question, then(discard), then(keep));
    },
    [ask, asking],
  );
}

/**
 * Tells the page and the dialog around it that something here is unsaved.
 * @param question asked before it is given up
 * @param giveUp throws it away; not needed in a dialog, which is closed instead
 */
export function useUnsaved(unsaved: boolean, question: string, giveUp: () => void = nothing): void {
  const { register } = use(Context);
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
