import { App } from 'antd';
import { useTranslation } from 'react-i18next';

/** Says that it is saved, and closes the form. */
export function useSaved(close: () => void): () => void {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return () => {
    void message.success(t('common.saved'));
    close();
  };
}
