import { Input, type InputProps, type InputRef } from 'antd';
import type { Ref } from 'react';
import { type Fault, LARGEST_AMOUNT_FEN } from '../../shared/domain/amountFaults';
import { type Fen, formatYuan, parseYuan } from '../../shared/domain/money';
import { readCubicMetres, readMillimetres, readNumber, readPercent } from '../../shared/domain/typed';
import { fieldErrorText } from '../platform/errorText';
import { TypedFrame } from './TypedFrame';
import { useTypedNumber } from './useTypedNumber';

/** What a field reads and writes, and the sentence (`errors.fields`) for text that it cannot read. */
const READINGS = {
  number: { read: readNumber, write: String, wrong: 'not_a_number' },
  money: { read: parseYuan, write: (fen: number) => formatYuan(fen as Fen), wrong: 'invalid_amount' },
  millimetres: { read: readMillimetres, write: String, wrong: 'invalid_size' },
  percent: { read: readPercent, write: (bp: number) => String(bp / 100), wrong: 'invalid_percent' },
  cubicMetres: { read: readCubicMetres, write: (dm3: number) => String(dm3 / 1000), wrong: 'invalid_volume' },
} as const;

export type NumberInputProps = Omit<InputProps, 'value' | 'onChange' | 'type'> & {
  ref?: Ref<InputRef>;
  /** In the unit that is stored; `NaN` stands for text that is no number, so that the form refuses it and keeps it. */
  value?: number | string | null;
  onChange?: (value: number | null) => void;
  /** What main would refuse about the value beside others on the form: marked as it is typed, and sent all the same. */
  fault?: Fault | null;
  /** The same where the value is too small: more digits may mend it, so it is marked once nobody is typing. */
  faultAtRest?: Fault | null;
  /** Told text that is no number, instead of `NaN`, by who hands it back as the value: the field may be drawn anew. */
  onText?: (text: string) => void;
};

/**
 * The one field for every number, amount and size. What is typed stays as it was typed, in whatever width, and is never
 * moved into bounds: text that is no number is told below the field once it is left, what is out of bounds by main.
 */
function TypedNumberInput({
  as,
  value,
  onChange,
  onText,
  status,
  style,
  fault = null,
  faultAtRest = null,
  ...rest
}: NumberInputProps & { as: keyof typeof READINGS }) {
  const { read, write, wrong: sentence } = READINGS[as];
  const { text, wrong, typing, type, leave } = useTypedNumber({ value, onChange, onText, read, write });
  const found = wrong ? { code: sentence } : (fault ?? (typing ? null : faultAtRest));
  const said = found !== null && status !== 'error';
  return (
    <TypedFrame
      error={said ? fieldErrorText(found) : null}
      style={{ display: 'flex', minWidth: 0, ...style }}
    >
      {(errorId) => (
        <Input
          inputMode="decimal"
          {...rest}
          {...(found ? { status: 'error' as const } : status && { status })}
          {...(errorId && { 'aria-invalid': true, 'aria-describedby': errorId })}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={(event) => {
            leave();
            rest.onBlur?.(event);
          }}
        />
      )}
    </TypedFrame>
  );
}

/** A number, with or without decimals, as main allows. */
export const NumberInput = (props: NumberInputProps) => <TypedNumberInput {...props} as="number" />;

const TOO_BIG: Fault = { code: 'amount_too_big' };

/** An amount typed in yuan (1280.50, 1.2万, 1万2), handed on in fen. */
export const MoneyInput = ({ fault = null, ...props }: NumberInputProps) => (
  <TypedNumberInput
    prefix="¥"
    {...props}
    fault={typeof props.value === 'number' && props.value > LARGEST_AMOUNT_FEN ? TOO_BIG : fault}
    as="money"
  />
);

/** A length in whole mm, typed in any unit: 1500, 1.5米, 150cm. */
export const MillimetreInput = (props: NumberInputProps) => (
  <TypedNumberInput inputMode="text" suffix="mm" {...props} as="millimetres" />
);

/** A share typed in per cent, handed on in 1/10,000. */
export const PercentInput = (props: NumberInputProps) => (
  <TypedNumberInput suffix="%" {...props} as="percent" />
);

/** A volume typed in cubic metres, handed on in whole dm³. */
export const CubicMetresInput = (props: NumberInputProps) => <TypedNumberInput {...props} as="cubicMetres" />;
