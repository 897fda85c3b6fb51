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
  /** Stores it on the way out of the page; false where that cannot be done, and the question is asked. */
  save?: (() => Promise<boolean>) | undefined;
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
  const { entries, register, giveUpAll, any } = useEntries();
  const guard = useLeaveGuard(any);
  const asking = useRef(false);
  const ask = useOneQuestion(asking);
  const { asked } = guard;
  const latest = useRef(guard);
  latest.current = guard;
  useEffect(() => {
    if (!asked) return;
    void firstUnsaved([...entries.current.values()]).then((first) => {
      if (!first) return latest.current.leave();
      ask(
        first.question,
        () => {
          latest.current.leave();
          giveUpAll();
        },
        () => latest.current.stay(),
      );
    });
  }, [asked, ask, entries, giveUpAll]);
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
  const { entries, register, giveUpAll } = useEntries();
  const { register: outer, asking } = use(Context);
  const ask = useOneQuestion(asking);
  const latest = useRef(close);
  latest.current = close;
  const discard = useCallback(() => {
    for (const id of entries.current.keys()) outer(id, null);
    giveUpAll();
    latest.current();
  }, [entries, outer, giveUpAll]);
  const around = useMemo<Around>(
    () => ({
      register: (id, entry) => {
        register(id, entry);
        outer(id, entry && { ...entry, giveUp: discard });
      },
      asking,
    }),
    [register, outer, discard, asking],
  );
  const leave = () => {
    const [first] = entries.current.values();
    if (first) ask(first.question, discard);
    else close();
  };
  return <Context value={around}>{children(leave)}</Context>;
}

/** Stores what can be stored; returns the first that cannot. */
async function firstUnsaved(entries: Entry[]): Promise<Entry | undefined> {
  const kept: Entry[] = [];
  for (const entry of entries) if (!(await entry.save?.())) kept.push(entry);
  return kept[0];
}

/** Asks before something is given up, once at a time; `asking` is true while the question stands. */
export function useQuestion() {
  const { asking } = use(Context);
  return { ask: useOneQuestion(asking), asking };
}

/** The question before something is given up, once at a time: a second one keeps what it is about. */
function useOneQuestion(asking: RefObject<boolean>) {
  const ask = useDiscardQuestion();
  return useCallback(
    (question: string, discard: () => void, keep: () => void = nothing) => {
      if (asking.current) return keep();
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
 * @param save stores it when the page is left, instead of the question; false where that cannot be done
 */
export function useUnsaved(
  unsaved: boolean,
  question: string,
  giveUp: () => void = nothing,
  save?: () => Promise<boolean>,
): void {
  const { register } = use(Context);
  const id = useId();
  const latest = useRef({ giveUp, save });
  latest.current = { giveUp, save };
  useEffect(() => {
    if (!unsaved) return;
    register(id, {
      question,
      giveUp: () => latest.current.giveUp(),
      save: async () => (await latest.current.save?.()) ?? false,
    });
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
  // What is given up is asked about no more, although a closing drawer keeps it a moment longer.
  const giveUpAll = useCallback(() => {
    const given = [...entries.current.values()];
    entries.current.clear();
    setAny(false);
    for (const { giveUp } of given) giveUp();
  }, []);
  return { entries, register, giveUpAll, any };
}
