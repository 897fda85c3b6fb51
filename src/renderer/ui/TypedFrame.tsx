import { Typography } from 'antd';
import { FormItemInputContext } from 'antd/es/form/context';
import { type CSSProperties, type ReactNode, type Ref, use, useId } from 'react';

interface Props {
  ref?: Ref<HTMLSpanElement>;
  /** What is wrong with what was typed; null: nothing. */
  error: string | null;
  className?: string;
  style?: CSSProperties | undefined;
  /** The field; `errorId` is the id of the sentence below it, null: nothing is said. */
  children: (errorId: string | null) => ReactNode;
}

/** A field that is typed in one form and handed on in another and, below, what is wrong with what was typed. */
export function TypedFrame({ ref, error, className, style, children }: Props) {
  const id = useId();
  // The form says it already where the call was refused.
  const told = use(FormItemInputContext).status === 'error';
  const shown = told ? null : error;
  return (
    <span
      {...(ref && { ref })}
      {...(className && { className })}
      style={{ display: 'inline-flex', flexDirection: 'column', ...style }}
    >
      {children(shown === null ? null : id)}
      {shown !== null && (
        <Typography.Text id={id} role="alert" type="danger" className="small">
          {shown}
        </Typography.Text>
      )}
    </span>
  );
}
