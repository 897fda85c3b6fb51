import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '../../../shared/contract/invitations';
import { COLORS } from '../../app/theme';

const STATE_COLORS: Record<Invitation['state'], string> = {
  invited: COLORS.info,
  confirmed: COLORS.accent,
  attended: COLORS.ok,
  no_show: COLORS.warn,
  cancelled: '#8b857a',
};

export function InvitationStateTag({ state }: { state: Invitation['state'] }) {
  const { t } = useTranslation();
  const color = STATE_COLORS[state];
  return (
    <Tag style={{ margin: 0, color, background: `${color}14`, borderColor: `${color}55` }}>
      {t(`codes.invitationState.${state}`)}
    </Tag>
  );
}
