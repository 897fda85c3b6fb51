import { useTranslation } from 'react-i18next';
import type { ProposalState } from '../../../shared/domain/states/proposal';
import { COLORS } from '../../platform/theme';
import { ToneTag } from '../../ui/ToneTag';

/** One colour a state, the same on the board, in lists and in the editor. */
export const STATE_COLORS: Record<ProposalState, string> = {
  draft: COLORS.inkSoft,
  submitted: COLORS.info,
  partially_accepted: COLORS.warn,
  accepted: COLORS.ok,
  quoted: COLORS.accent,
  declined: COLORS.bad,
};

export function ProposalStateTag({ state }: { state: ProposalState }) {
  const { t } = useTranslation();
  return <ToneTag color={STATE_COLORS[state]}>{t(`codes.proposalState.${state}`)}</ToneTag>;
}
