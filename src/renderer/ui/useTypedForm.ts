import { type KeyboardEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSaveKey, saveFromAnyField } from './saveKey';
import { useUnsaved } from './Unsaved';

interface Options {
  /** Names the form in the question before it is given up. */
  what: string;
  /** The answer is on its way: nothing is sent a second time, and nothing is unsaved. */
  busy: boolean;
  submit: () => void;
  /** Something outside the form's own fields was changed. */
  changed?: boolean;
  /** Takes back what was typed; not needed in a dialog, which is closed instead. */
  giveUp?: () => void;
}

/**
 * What every form does: it asks before something typed is given up, and Ctrl+Enter in any field saves. The handlers
 * belong on the form; `clear` says that all of it is saved or taken back.
 */
export function useTypedForm({ what, busy, submit, changed = false, giveUp }: Options) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(false);
  const clear = useCallback(() => setTyped(false), []);
  useUnsaved((typed || changed) && !busy, t('common.discardWhat', { what }), () => {
    giveUp?.();
    clear();
  });
  return {
    typed,
    clear,
    onValuesChange: () => setTyped(true),
    onKeyDown: (event: KeyboardEvent) => {
      // React hands a key on to the dialogs around this one, whose forms it does not mean.
      if (event.key === 'Enter') event.stopPropagation();
      if (event.key === 'Enter' && !event.ctrlKey && keepsEnter(event)) event.preventDefault();
      if (!isSaveKey(event)) return;
      event.preventDefault();
      saveFromAnyField(() => !busy && submit());
    },
  };
}

/**
 * An open list, and a date or time, take an Enter for themselves: it accepts what was typed there. One that is still held
 * from the button that opened the form saves nothing.
 */
const keepsEnter = ({ target, repeat }: KeyboardEvent) =>
  target instanceof HTMLElement &&
  !(target instanceof HTMLTextAreaElement) &&
  (repeat || target.ariaExpanded === 'true' || target.closest('.ant-picker') !== null);
