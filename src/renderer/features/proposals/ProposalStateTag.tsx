import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProposalState } from '../../../shared/domain/states/proposal';
import { COLORS } from '../../app/theme';

/** One colour a state, the same on the board, in lists and in the editor. */
export const STATE_COLORS: Record<ProposalState, string> = {
  draft: '#8b857a',
  submitted: COLORS.info,
  partially_accepted: COLORS.warn,
  accepted: COLORS.ok,
  quoted: COLORS.accent,
  declined: COLORS.bad,
};

export function ProposalStateTag({ state }: { state: ProposalState }) {
  const { t } = useTranslation();
  const color = STATE_COLORS[state];
  return (
    <Tag style={{ margin: 0, color, background: `${color}14`, borderColor: `${color}55` }}>
      {t(`codes.proposalState.${state}`)}
    </Tag>
  );
}
