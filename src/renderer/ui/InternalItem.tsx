import { Form, type FormItemProps } from 'antd';
import type { ReactNode } from 'react';
import { useInternalHidden } from '../platform/internalHidden';

type Props = Pick<FormItemProps, 'name' | 'label' | 'tooltip' | 'extra' | 'rules'> & { children: ReactNode };

/** A field that a customer at the desk should not read: while it is hidden the form keeps its value and draws nothing of it. */
export function InternalItem({ name, children, ...rest }: Props) {
  const hidden = useInternalHidden();
  return hidden ? (
    <Form.Item name={name} noStyle>
      <Nothing />
    </Form.Item>
  ) : (
    <Form.Item name={name} {...rest}>
      {children}
    </Form.Item>
  );
}

const Nothing = () => null;
