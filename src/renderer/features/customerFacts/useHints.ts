import { useTranslation } from 'react-i18next';
import type { TEMPERAMENTS } from '../../../shared/domain/customerCodes';
import type { Manner } from '../../../shared/domain/manner';
import { useCall } from '../../platform/api';

type Temperament = (typeof TEMPERAMENTS)[number];

/** What the owner says about speaking to somebody; the usual words where nothing was said. */
export function useHints() {
  const { t } = useTranslation();
  const own = useCall('settings.all', {}).data?.hints;
  return {
    ofTemperament: (code: Temperament) =>
      own?.temperament[code] ?? t(`customerFacts.hints.temperament.${code}`),
    ofManner: (code: Manner) => own?.manner[code] ?? t(`customerFacts.hints.manner.${code}`),
  };
}
