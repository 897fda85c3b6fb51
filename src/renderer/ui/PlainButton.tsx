import type { ComponentProps } from 'react';

interface Props extends ComponentProps<'button'> {
  /** Without a border, for icons and for what is a row of its own. */
  quiet?: boolean;
}

/** A button for the rows of lists, of which there are dozens at once: antd's costs ten times as much to draw. */
export function PlainButton({ quiet = false, className = '', ...rest }: Props) {
  return (
    <button
      type="button"
      className={`plain-button ${quiet ? 'quiet' : ''} ${className}`.replace(/ +/g, ' ').trim()}
      {...rest}
    />
  );
}
