import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuestion, useUnsaved } from './Unsaved';

interface Options {
  /** Names the text in the question before it is given up. */
  what: string;
  /** What is typed differs from what is stored. */
  changed: boolean;
  /** Stores what is typed, where it has changed; false where that cannot be done or was refused: it stays as it is typed. */
  save: () => Promise<boolean>;
  /** Puts back what is stored. */
  giveUp: () => void;
}

/**
 * A text or number that is changed where it stands: it is saved when its field is left, and when the page is left, which
 * waits for the answer. Escape asks before anything typed is given up, and so does leaving the page with what cannot be
 * saved. Nothing is saved when the page goes because somebody else signs in or another store is opened.
 */
export function useInPlace({ what, changed, save, giveUp }: Options) {
  const { t } = useTranslation();
  const { ask, asking } = useQuestion();
  const question = t('common.discardWhat', { what });
  // Whoever leaves the field by a click on a link leaves the page, too: one save for both.
  const saving = useRef<Promise<boolean> | null>(null);
  const saveOnce = () => {
    saving.current ??= save().finally(() => {
      saving.current = null;
    });
    return saving.current;
  };
  useUnsaved(changed, question, giveUp, saveOnce);
  return {
    saveNow: () => void saveOnce(),
    onBlur: () => {
      if (!asking.current) void saveOnce();
    },
    onEscape: () => {
      if (changed) ask(question, giveUp);
      else giveUp();
    },
  };
}
