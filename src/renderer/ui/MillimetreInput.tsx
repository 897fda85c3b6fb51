import { Input, type InputProps, type InputRef } from 'antd';
import { type Ref, useState } from 'react';
import { readMillimetres } from '../../shared/domain/typed';

type Props = Omit<InputProps, 'value' | 'onChange'> & {
  ref?: Ref<InputRef>;
  /** mm; `NaN` stands for text that is no length, so that the form refuses it and keeps what was typed. */
  value?: number | null;
  onChange?: (mm: number | null) => void;
};

/** A length in whole mm, typed in any unit: 1500, 1.5米, 150cm. */
export function MillimetreInput({ value, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null || value === undefined || Number.isNaN(value) ? '' : String(value));
  return (
    <Input
      suffix="mm"
      {...rest}
      value={shown}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        onChange?.(text.trim() === '' ? null : (readMillimetres(text) ?? Number.NaN));
      }}
      onBlur={(event) => {
        if (typed !== null && readMillimetres(typed) !== null) setTyped(null);
        rest.onBlur?.(event);
      }}
    />
  );
}
