import { useTranslation } from 'react-i18next';
import type { PlaybookWords } from '../../../shared/contract/playbookSettings';
import type { PlaybookLayer } from '../../../shared/domain/playbooks';
import { useCall } from '../../platform/api';

/** What to do for a layer in the owner's words; the usual words where the owner wrote none. */
export function usePlaybook(layer: PlaybookLayer): PlaybookWords & { isUsual: boolean } {
  const { t } = useTranslation();
  const own = useCall('settings.all', {}).data?.playbooks[layer];
  if (own) return { ...own, isUsual: false };
  const usual = t(`playbooks.layers.${layer}`, { returnObjects: true });
  const actions = usual.actions.map(({ message, ...action }) => ({ ...action, message: message || null }));
  return { ...usual, actions, isUsual: true };
}
