import { type GetProps, Input, type InputRef } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import type { Ref } from 'react';

/** From this share of the limit on, the field counts. */
const NEAR = 0.8;

/**
 * The one rule for limits: nothing is ever cut, however it was typed or pasted. Near the limit the field counts, beyond
 * it the text turns red, and main refuses it at the field with the same limit.
 */
const countTo = (max: number) => ({
  max,
  show: ({ count }: { count: number }) => (count >= max * NEAR ? `${count}/${max}` : null),
});

type TextInputProps = Omit<GetProps<typeof Input>, 'maxLength' | 'showCount' | 'count'> & {
  /** Characters, as the contract has it. */
  max: number;
  ref?: Ref<InputRef>;
};

/** A text of one line with a limit. */
export function TextInput({ max, ...rest }: TextInputProps) {
  return <Input {...rest} count={countTo(max)} />;
}

type TextAreaProps = Omit<GetProps<typeof Input.TextArea>, 'maxLength' | 'showCount' | 'count'> & {
  /** Characters, as the contract has it. */
  max: number;
  ref?: Ref<TextAreaRef>;
};

/** A text of several lines with a limit. */
export function TextArea({ max, ...rest }: TextAreaProps) {
  return <Input.TextArea {...rest} count={countTo(max)} />;
}
