/** What is closed and on its way out; antd still counts it among what hears Escape, on top of all others. */
const LEAVING =
  ':is(.ant-select-dropdown, .ant-dropdown, .ant-picker-dropdown, .ant-popover, .ant-tooltip)[class*="-leave"]';

/**
 * An Escape that comes while a list, a menu or a calendar is on its way out waits until it is gone: it would be heard by
 * that, which is closed already, and by nothing else. On a busy PC that takes longer than people need for a second key.
 * Returns its end.
 */
export function keepEscapes(): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || !isLeaving()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const waiting = () => {
      if (isLeaving()) return requestAnimationFrame(waiting);
      // antd takes it from its list in the frame after.
      return requestAnimationFrame(pressAgain);
    };
    requestAnimationFrame(waiting);
  };
  window.addEventListener('keydown', pressed, { capture: true });
  return () => window.removeEventListener('keydown', pressed, { capture: true });
}

const isLeaving = () => document.querySelector(LEAVING) !== null;

function pressAgain(): void {
  const key = { key: 'Escape', code: 'Escape', keyCode: 27, bubbles: true, cancelable: true };
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', key));
}
