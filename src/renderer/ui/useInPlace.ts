import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDiscardQuestion } from './useDiscardQuestion';

interface Options {
  /** Names the text in the question before it is given up. */
  what: string;
  /** What is typed differs from what is stored. */
  changed: boolean;
  /** Stores what is typed; nothing happens where nothing has changed. */
  save: () => void;
  /** Puts back what is stored. */
  giveUp: () => void;
}

/**
 * A text that is changed where it stands: it is saved when its field is left, and when the page is left by a key.
 * Escape asks before anything typed is given up.
 */
export function useInPlace({ what, changed, save, giveUp }: Options) {
  const { t } = useTranslation();
  const ask = useDiscardQuestion();
  const asking = useRef(false);
  const latest = useRef({ changed, save });
  latest.current = { changed, save };
  // The field of a page that is gone is not left any more.
  useEffect(
    () => () => {
      if (latest.current.changed) latest.current.save();
    },
    [],
  );
  return {
    onBlur: () => {
      if (!asking.current) save();
    },
    onEscape: () => {
      if (!changed) return giveUp();
      asking.current = true;
      const answered = () => {
        asking.current = false;
      };
      ask(
        t('common.discardWhat', { what }),
        () => {
          answered();
          giveUp();
        },
        answered,
      );
    },
  };
}
