import { Popover, type PopoverProps } from 'antd';
import { UnsavedScope } from './Unsaved';

interface Props extends Omit<PopoverProps, 'onOpenChange' | 'trigger' | 'destroyOnHidden'> {
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** A popover in which something can be typed: opened by a click, and closed only after asking where that is unsaved. */
export function UnsavedPopover({ open, onOpen, ...popover }: Props) {
  return (
    <UnsavedScope close={() => onOpen(false)}>
      {(leave) => (
        <Popover
          {...popover}
          open={open}
          onOpenChange={(next) => (next ? onOpen(true) : leave())}
          trigger="click"
          destroyOnHidden
        />
      )}
    </UnsavedScope>
  );
}
