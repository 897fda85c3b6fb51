import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks before something typed is thrown away. Enter and Escape keep it. */
type Ask = (question: string, discard: () => void, keep?: () => void) => void;

/** The one question before a form is given up; `question` names what is lost: “Discard this registration?” */
export function useDiscardQuestion(): Ask {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  return useCallback<Ask>(
    (question, discard, keep = () => undefined) => {
      modal.confirm({
        title: question,
        content: t('common.discardHint'),
        okText: t('common.discard'),
        okButtonProps: { danger: true },
        cancelText: t('common.keepTyping'),
        // Enter throws nothing away.
        autoFocusButton: 'cancel',
        onOk: discard,
        onCancel: keep,
      });
    },
    [t, modal],
  );
}
