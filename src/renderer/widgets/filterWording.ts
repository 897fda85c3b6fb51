import { useTranslation } from 'react-i18next';
import type { Wording } from '../../shared/domain/filter/sentence';
import type { FilterName } from '../../shared/features/segments/contract';
import type { Texts } from '../../shared/i18n';

/** What filters are said with on this screen. */
export function useWording(names: readonly FilterName[]): Wording {
  const { i18n } = useTranslation();
  const texts = i18n.getResourceBundle(i18n.language, 'texts') as Texts;
  return { texts, english: i18n.language === 'en', names };
}
