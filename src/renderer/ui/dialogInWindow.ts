import type { ModalProps } from 'antd';
import type { CSSProperties } from 'react';

/**
 * Properties of a dialog that stays in the window, however long it is and however small the window: its body scrolls, its
 * title and its buttons stay in sight. The padding takes what stands out at the sides, a row's gutter or a ring of focus:
 * it would scroll sideways else.
 */
export const DIALOG_IN_WINDOW = {
  style: { top: 40 },
  styles: {
    body: {
      ...{ maxHeight: 'calc(100vh - 190px)', overflowX: 'hidden', overflowY: 'auto' },
      ...{ marginInline: -8, paddingInline: 8 },
    },
  },
} satisfies Pick<ModalProps, 'style' | 'styles'>;

/** The row of buttons at the end of a form that is in the body of such a dialog: it stays at the lower edge. */
export const BUTTONS_IN_SIGHT = {
  ...{ position: 'sticky', bottom: 0, zIndex: 1, padding: '8px 0' },
  background: '#fff',
} satisfies CSSProperties;
