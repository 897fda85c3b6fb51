import { App } from 'antd';
import { useTranslation } from 'react-i18next';

/**
 * Leaves a form: at once when nothing was typed into it, else once its giving up was agreed to.
 * `question` names what would be given up: “Discard this registration?”
 */
export function useDiscardQuestion(question: string, close: () => void): (typed: boolean) => void {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  return (typed) => {
    if (!typed) {
      close();
      return;
    }
    modal.confirm({
      title: question,
      content: t('common.discardHint'),
      okText: t('common.discard'),
      okButtonProps: { danger: true },
      cancelText: t('common.keepTyping'),
      // Enter throws nothing away.
      autoFocusButton: 'cancel',
      onOk: close,
    });
  };
}
