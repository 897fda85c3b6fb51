import { type KeyboardEvent, useState } from 'react';

interface Options {
  value: string | null | undefined;
  onChange: ((value: string | null) => void) | undefined;
  /** Reads what was typed; null: it cannot be read. */
  read: (text: string) => string | null;
}

/**
 * The text of a field that is typed in one form and handed on in another, with every key: no click is too quick for it.
 * What cannot be read is handed on as it was typed, so that it stays in the field and main refuses it there.
 */
export function useTypedText({ value = null, onChange, read }: Options) {
  const [typed, setTyped] = useState<{ text: string; value: string | null } | null>(null);
  const [left, setLeft] = useState(false);
  const unreadable = value !== null && value !== '' && read(value) === null;
  /** Shows what was read, or that it cannot be read. */
  const leave = () => {
    setTyped(null);
    setLeft(true);
  };
  return {
    // What was typed gives way to a value that came from elsewhere.
    text: typed && typed.value === value ? typed.text : (value ?? ''),
    /** It cannot be read, and whoever typed it has gone on. */
    wrong: unreadable && left,
    readable: value !== null && value !== '' && !unreadable,
    type: (text: string) => {
      const next = text.trim() === '' ? null : (read(text) ?? text.trim());
      setTyped({ text, value: next });
      setLeft(false);
      if (next !== value) onChange?.(next);
    },
    leave,
    /** Enter accepts what was typed; where nothing was typed it opens the picker. Ctrl+Enter is the form's. */
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      if (typed && !event.ctrlKey && !event.metaKey) event.preventDefault();
      leave();
    },
  };
}
