import { useTranslation } from 'react-i18next';
import { PlainButton } from '../ui/PlainButton';

/** The button of a task that is nothing but done. */
export function TaskDone({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  return <PlainButton onClick={onDone}>{t('today.act.done')}</PlainButton>;
}
