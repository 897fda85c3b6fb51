import { useState } from 'react';

interface Options {
  /** `NaN` stands for text that is no number; or the text itself, where `onText` took it. */
  value: number | string | null | undefined;
  onChange: ((value: number | null) => void) | undefined;
  /** Told what cannot be read, instead of NaN, by who keeps it and hands it back as the value. */
  onText: ((text: string) => void) | undefined;
  /** Reads what was typed; null: it cannot be read. */
  read: (text: string) => number | null;
  /** Writes a value as it stands in the field. */
  write: (value: number) => string;
}

interface Typed {
  text: string;
  /** The value that came back for it; undefined: none has come yet. */
  answer: number | string | null | undefined;
}

/**
 * The text of a field for a number, handed on as a number with every key. What cannot be read stays in the field as it
 * was typed and is handed on as NaN, so that main refuses it there; or as text, where the field may be drawn anew.
 */
export function useTypedNumber({ value = null, onChange, onText, read, write }: Options) {
  const [typed, setTyped] = useState<Typed | null>(null);
  // What comes as text was typed and left before.
  const [left, setLeft] = useState(typeof value === 'string');
  if (typed && typed.answer === undefined) setTyped({ ...typed, answer: value });
  // What was typed gives way to a value that came from elsewhere.
  else if (typed && !Object.is(typed.answer, value)) setTyped(null);
  const text = typed ? typed.text : textOf(value, write);
  const unreadable =
    text.trim() !== '' && (typed !== null || typeof value === 'string') && read(text) === null;
  return {
    text,
    /** It cannot be read, and whoever typed it has gone on. */
    wrong: unreadable && left,
    /** Somebody is typing in it: what it has may be a part of what it will be. */
    typing: typed !== null && !left,
    type: (next: string) => {
      setTyped({ text: next, answer: undefined });
      setLeft(false);
      const number = next.trim() === '' ? null : (read(next) ?? Number.NaN);
      if (onText && Number.isNaN(number)) onText(next);
      else onChange?.(number);
    },
    /** Shows what was read, or that it cannot be read. */
    leave: () => {
      if (!unreadable) setTyped(null);
      setLeft(true);
    },
  };
}

function textOf(value: number | string | null, write: (value: number) => string): string {
  if (typeof value === 'string') return value;
  return value === null || Number.isNaN(value) ? '' : write(value);
}
