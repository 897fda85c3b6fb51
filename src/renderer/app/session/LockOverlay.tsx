import { type ReactNode, useInsertionEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/** What lies over the screens now; null while they are open. */
let drawn: HTMLElement | null = null;

// On the window, in the capture phase and before anybody else (this runs when the app is loaded): no shortcut of a
// covered screen hears a key, no covered popover takes a press for one beside it, and no covered field hears that it lost
// the focus, which could save or give up what is typed in it. What keys and presses do by themselves (typing, Tab, Enter
// in a form, the focus, the click) they go on doing.
for (const type of [
  'keydown',
  'keyup',
  'keypress',
  'pointerdown',
  'mousedown',
  'touchstart',
  'contextmenu',
]) {
  window.addEventListener(type, (event) => drawn && event.stopImmediatePropagation(), true);
}
for (const type of ['focusin', 'focusout', 'focus', 'blur']) {
  window.addEventListener(
    type,
    (event) => {
      if (drawn && event.target instanceof Node && !drawn.contains(event.target))
        event.stopImmediatePropagation();
    },
    true,
  );
}

/**
 * Lies over the screens while the PC is locked. They stay as they are, but not for eyes, keys or screen readers: all of
 * the body is hidden (base.css), whatever antd puts there included, and the focus comes back to where it was.
 */
export function LockOverlay({ children }: { children: (host: HTMLElement) => ReactNode }) {
  const [host] = useState(createHost);
  // Before the layout effects: the lock screen's first button can take the focus only when it is in the document.
  useInsertionEffect(() => {
    const { activeElement } = document;
    document.body.append(host);
    document.body.classList.add('locked');
    drawn = host;
    return () => {
      drawn = null;
      document.body.classList.replace('locked', 'unlocked');
      host.remove();
      // After React has put back or thrown away the screens; with transitions they would be hidden for a frame yet.
      queueMicrotask(() => {
        if (activeElement instanceof HTMLElement && activeElement.isConnected) activeElement.focus();
        document.body.classList.remove('unlocked');
      });
    };
  }, [host]);
  return createPortal(children(host), host);
}

function createHost(): HTMLElement {
  const host = document.createElement('div');
  host.className = 'lock-curtain';
  // A dialog that holds the focus would fetch it back (antd's listens on the window).
  host.addEventListener('focusin', (event) => event.stopPropagation());
  return host;
}
