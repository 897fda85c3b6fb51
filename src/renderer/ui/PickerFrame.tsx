import { Typography } from 'antd';
import { FormItemInputContext } from 'antd/es/form/context';
import {
  type CSSProperties,
  createContext,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  use,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';

interface Typing {
  text: string;
  onType: (text: string) => void;
  /** The id of the sentence that says what is wrong. */
  errorId: string | null;
}

const TypingContext = createContext<Typing | null>(null);

/** The input of a picker. Its text is ours: antd's drops what it cannot read, and shows what the pointer rests on. */
function TypedInput({
  ref,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  const typing = use(TypingContext);
  if (!typing) throw new Error('TypedInput outside of a PickerFrame');
  const { text, onType, errorId } = typing;
  return (
    <input
      {...rest}
      {...(ref && { ref })}
      {...(errorId && { 'aria-invalid': true, 'aria-describedby': errorId })}
      value={text}
      onChange={(event) => onType(event.target.value)}
    />
  );
}

/** For the picker within the frame. */
export const TYPED_INPUT = { input: TypedInput };

interface Props {
  text: string;
  onType: (text: string) => void;
  /** What is wrong with the text; null: nothing. */
  error: string | null;
  style?: CSSProperties | undefined;
  children: ReactNode;
}

/** A picker of a date or time with the text that is typed into it and, below, what is wrong with that. */
export function PickerFrame({ text, onType, error, style, children }: Props) {
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  // The form says it already where the call was refused.
  const told = use(FormItemInputContext).status === 'error';
  const shown = told ? null : error;
  // Tab goes on to the next field: who empties a field by the keyboard empties its text.
  useLayoutEffect(() => {
    for (const button of box.current?.querySelectorAll('.ant-picker-clear') ?? [])
      button.setAttribute('tabindex', '-1');
  });
  return (
    <TypingContext value={{ text, onType, errorId: shown === null ? null : id }}>
      <span ref={box} style={{ display: 'inline-flex', flexDirection: 'column', ...style }}>
        {children}
        {shown !== null && (
          <Typography.Text id={id} role="alert" type="danger" className="small">
            {shown}
          </Typography.Text>
        )}
      </span>
    </TypingContext>
  );
}
