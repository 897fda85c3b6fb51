import { App, Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asCallError, fieldErrorText } from '../../platform/errorText';
import { MoneyInput } from '../../ui/MoneyInput';
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
  const [bad, setBad] = useState(false);
  if (readOnly) return <span>{shown}</span>;
  const open = () => {
    setBad(false);
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
      setBad(true);
      const [field] = asCallError(error).fields ?? [];
      if (field) void message.error(fieldErrorText(field));
      else report(error);
    }
  };
  const common = {
    autoFocus: true,
    size: 'small' as const,
    'aria-label': label,
    style: { width: kind === 'money' ? 118 : 64 },
    ...(bad && { status: 'error' as const }),
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
  return kind === 'money' ? (
    <MoneyInput {...common} value={typed} onChange={(fen) => setTyped(fen ?? Number.NaN)} />
  ) : (
    <InputNumber<number>
      {...common}
      controls={false}
      value={Number.isNaN(typed) ? null : typed}
      onChange={(number) => setTyped(number ?? Number.NaN)}
    />
  );
}
