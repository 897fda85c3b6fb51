import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asCallError, fieldErrorText } from '../../platform/errorText';
import { MoneyInput, NumberInput } from '../../ui/NumberInput';
import { TypedFrame } from '../../ui/TypedFrame';
import { useReport } from '../../ui/useReport';

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

/** A cell that turns into an input when it is clicked: Enter saves, Escape gives up. */
export function CellInput({ kind, label, value, shown, readOnly, onSave }: Props) {
  const { message } = App.useApp();
  const { t } = useTranslation();
  const report = useReport();
  const [typed, setTyped] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  if (readOnly) return <span>{shown}</span>;
  const open = () => {
    setRefused(null);
    setTyped(value);
  };
  if (typed === null) {
    return (
      <Button
        type="text"
        size="small"
        aria-label={`${label} ${shown}`}
        onClick={open}
        style={{ padding: '0 6px' }}
      >
        {shown}
      </Button>
    );
  }
  const save = async () => {
    if (typed === value) return setTyped(null);
    try {
      await onSave(typed);
      setTyped(null);
      void message.success(t('common.saved'));
    } catch (error) {
      const [field] = asCallError(error).fields ?? [];
      if (field) setRefused(fieldErrorText(field));
      else report(error);
    }
  };
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
      if (event.key === 'Enter') void save();
      if (event.key === 'Escape') {
        event.stopPropagation();
        setTyped(null);
      }
    },
    onBlur: () => void save(),
  };
  return (
    <TypedFrame error={refused} style={{ width: kind === 'money' ? 118 : 64 }}>
      {() => (kind === 'money' ? <MoneyInput {...common} /> : <NumberInput {...common} />)}
    </TypedFrame>
  );
}
