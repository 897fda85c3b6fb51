import { useTranslation } from 'react-i18next';
import type { Invitation } from '../../../shared/features/invitations/contract';
import { COLORS } from '../../platform/theme';
import { ToneTag } from '../../ui/ToneTag';

const STATE_COLORS: Record<Invitation['state'], string> = {
  invited: COLORS.info,
  confirmed: COLORS.accent,
  attended: COLORS.ok,
  no_show: COLORS.warn,
  cancelled: COLORS.inkSoft,
};

export function InvitationStateTag({ state }: { state: Invitation['state'] }) {
  const { t } = useTranslation();
  return <ToneTag color={STATE_COLORS[state]}>{t(`codes.invitationState.${state}`)}</ToneTag>;
}
