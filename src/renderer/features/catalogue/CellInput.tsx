import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asCallError, fieldErrorText } from '../../platform/errorText';
import { MoneyInput, NumberInput } from '../../ui/NumberInput';
import { TypedFrame } from '../../ui/TypedFrame';
import { useInPlace } from '../../ui/useInPlace';
import { useReport } from '../../ui/useReport';
import './cellInput.css';

interface Props {
  /** `money` in fen, `whole` a whole number. */
  kind: 'money' | 'whole';
  label: string;
  value: number;
  /** How it looks while nobody edits it. */
  shown: string;
  readOnly: boolean;
  /** Stores the new value; a refusal is thrown and leaves the cell open with what was typed. */
  onSave: (value: number) => Promise<unknown>;
}

/** A cell that turns into an input when it is clicked: Enter saves and so does leaving it, Escape gives up. */
export function CellInput({ kind, label, value, shown, readOnly, onSave }: Props) {
  const { message } = App.useApp();
  const { t } = useTranslation();
  const report = useReport();
  /** NaN: it is empty or no number, which main refuses. */
  const [typed, setTyped] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const close = () => {
    setRefused(null);
    setTyped(null);
  };
  const save = async () => {
    if (typed !== null && typed !== value) {
      try {
        await onSave(typed);
        void message.success(t('common.saved'));
      } catch (error) {
        const [field] = asCallError(error).fields ?? [];
        if (field) setRefused(fieldErrorText(field));
        else report(error);
        return false;
      }
    }
    close();
    return true;
  };
  const { saveNow, onBlur, onEscape } = useInPlace({
    what: label,
    changed: typed !== null && typed !== value,
    save,
    giveUp: close,
  });
  if (readOnly) return <span>{shown}</span>;
  if (typed === null) {
    return (
      <Button
        type="text"
        size="small"
        className="cell-shown"
        aria-label={`${label} ${shown}`}
        onClick={() => setTyped(value)}
      >
        {shown}
      </Button>
    );
  }
  const common = {
    autoFocus: true,
    size: 'small' as const,
    'aria-label': label,
    value: typed,
    onChange: (next: number | null) => {
      setRefused(null);
      setTyped(next ?? Number.NaN);
    },
    ...(refused && { status: 'error' as const }),
    onFocus: (event: React.FocusEvent<HTMLInputElement>) => event.target.select(),
    onKeyDown: (event: React.KeyboardEvent) => {
      // What an input method writes, such as 万, is taken by an Enter of its own.
      if (event.key === 'Enter' && !event.nativeEvent.isComposing) saveNow();
      if (event.key !== 'Escape') return;
      // The question would hear the same key, and close.
      event.stopPropagation();
      onEscape();
    },
    onBlur,
  };
  return (
    <TypedFrame error={refused} className={`cell-typed-${kind}`}>
      {() => (kind === 'money' ? <MoneyInput {...common} /> : <NumberInput {...common} />)}
    </TypedFrame>
  );
}
