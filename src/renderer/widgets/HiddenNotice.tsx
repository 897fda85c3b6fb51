import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { toggleInternal } from '../platform/internalHidden';
import { EmptyState } from '../ui/EmptyState';

/** Stands in the place of a screen that is internal as a whole. */
export function HiddenNotice() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('customerFacts.inside.hidden')}
      hint={t('customerFacts.inside.hiddenHint')}
      action={<Button onClick={toggleInternal}>{t('customerFacts.inside.show')} F9</Button>}
    />
  );
}
