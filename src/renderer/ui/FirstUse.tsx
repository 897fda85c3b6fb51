import { type ComponentProps, cloneElement, type ReactElement, type ReactNode, useState } from 'react';

/** A button that can be wrapped. */
export type ButtonElement = ReactElement<ComponentProps<'button'>>;

/**
 * A button whose menu, popover or dialog is made when it is first pressed, and opens at once: `children` gets the button
 * to wrap. Rows of long lists have one each, and most are never pressed.
 */
export function FirstUse({
  button,
  children,
}: {
  button: ButtonElement;
  children: (button: ButtonElement) => ReactNode;
}) {
  const [used, setUsed] = useState(false);
  if (!used) return cloneElement(button, { onClick: () => setUsed(true) });
  // The wrapped button is a new element and takes the focus over.
  return children(cloneElement(button, { autoFocus: true }));
}
