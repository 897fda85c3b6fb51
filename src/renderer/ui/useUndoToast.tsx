import { App, Button, Flex } from 'antd';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** How many there were, so that each closes itself alone. */
let toasts = 0;

/** Says what was done, with a button to take it back while the toast stands; `more` are further buttons. */
export function useUndoToast(): (text: string, undo: () => void, more?: ReactNode) => void {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return useCallback(
    (text, undo, more) => {
      toasts += 1;
      const key = `undo-${toasts}`;
      void message.open({
        key,
        type: 'success',
        duration: 8,
        content: (
          <Flex align="center" gap={4} style={{ display: 'inline-flex' }}>
            <span>{text}</span>
            <Button
              type="link"
              size="small"
              onClick={() => {
                message.destroy(key);
                undo();
              }}
            >
              {t('common.undo')}
            </Button>
            {more}
          </Flex>
        ),
      });
    },
    [message, t],
  );
}
