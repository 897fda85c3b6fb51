import { Input, type InputProps } from 'antd';
import { useState } from 'react';
import { type Fen, formatYuan, parseYuan } from '../../shared/domain/money';

type Props = Omit<InputProps, 'value' | 'onChange'> & {
  /** Fen; `NaN` stands for text that is no amount, so that the form refuses it and keeps what was typed. */
  value?: number | null;
  onChange?: (fen: number | null) => void;
};

/** An amount typed in yuan, handed on in fen. */
export function MoneyInput({ value, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown =
    typed ?? (value === null || value === undefined || Number.isNaN(value) ? '' : formatYuan(value as Fen));
  return (
    <Input
      prefix="¥"
      inputMode="decimal"
      {...rest}
      value={shown}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        onChange?.(text.trim() === '' ? null : (parseYuan(text) ?? Number.NaN));
      }}
      onBlur={(event) => {
        if (typed !== null && parseYuan(typed) !== null) setTyped(null);
        rest.onBlur?.(event);
      }}
    />
  );
}
