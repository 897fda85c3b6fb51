import { useState } from 'react';

interface Options {
  /** `NaN` stands for text that is no number. */
  value: number | null | undefined;
  onChange: ((value: number | null) => void) | undefined;
  /** Reads what was typed; null: it cannot be read. */
  read: (text: string) => number | null;
  /** Writes a value as it stands in the field. */
  write: (value: number) => string;
}

interface Typed {
  text: string;
  /** The value that came back for it; undefined: none has come yet. */
  answer: number | null | undefined;
}

/**
 * The text of a field for a number, handed on as a number with every key. What cannot be read stays in the field as it
 * was typed and is handed on as NaN, so that main refuses it there.
 */
export function useTypedNumber({ value = null, onChange, read, write }: Options) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [left, setLeft] = useState(false);
  if (typed && typed.answer === undefined) setTyped({ ...typed, answer: value });
  // What was typed gives way to a value that came from elsewhere.
  else if (typed && !Object.is(typed.answer, value)) setTyped(null);
  const unreadable = typed !== null && typed.text.trim() !== '' && read(typed.text) === null;
  return {
    text: typed ? typed.text : value === null || Number.isNaN(value) ? '' : write(value),
    /** It cannot be read, and whoever typed it has gone on. */
    wrong: unreadable && left,
    /** Somebody is typing in it: what it has may be a part of what it will be. */
    typing: typed !== null && !left,
    type: (text: string) => {
      setTyped({ text, answer: undefined });
      setLeft(false);
      onChange?.(text.trim() === '' ? null : (read(text) ?? Number.NaN));
    },
    /** Shows what was read, or that it cannot be read. */
    leave: () => {
      if (!unreadable) setTyped(null);
      setLeft(true);
    },
  };
}
