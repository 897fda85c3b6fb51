import { useTranslation } from 'react-i18next';
import type { RequestState } from '../../../shared/domain/states/request';
import { Steps } from '../../ui/Steps';

/** The stations of a request; one that was reopened stands at the first under that name. */
const STATIONS: readonly RequestState[][] = [
  ['new', 'reopened'],
  ['accepted'],
  ['working'],
  ['resolved'],
  ['revisited'],
  ['closed'],
];

/** Where the request stands, as a line of stations. */
export function RequestStations({ state }: { state: RequestState }) {
  const { t } = useTranslation();
  return (
    <Steps
      label={t('requests.page.lines')}
      stations={STATIONS}
      state={state}
      nameOf={(name) => t(`codes.requestState.${name}`)}
    />
  );
}
