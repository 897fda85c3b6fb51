import { BellOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { PAUSABLE_REASONS, type PausableReason } from '../../../shared/domain/reminders';
import type { BoardRow } from '../../../shared/features/today/contract';
import { FirstUse } from '../../ui/FirstUse';
import { lazyComponent } from '../../ui/lazyComponent';
import { PlainButton } from '../../ui/PlainButton';

const MuteMenu = lazyComponent(async () => (await import('./MuteMenu')).MuteMenu);

interface Props {
  row: BoardRow;
  onMute: (reasons: PausableReason[]) => void;
}

/** Takes a customer off Today for one reason, or asks for which. What was agreed with them cannot be muted. */
export function MuteButton({ row, onMute }: Props) {
  const { t } = useTranslation();
  const reasons = PAUSABLE_REASONS.filter((reason) => row.reasons.some((one) => one.reason === reason));
  const [only, ...others] = reasons;
  if (only === undefined) return <span className="today-mute-gap" />;
  const label =
    others.length > 0
      ? t('reminders.mute')
      : t('reminders.muteOne', { reason: t(`reminders.reasons.${only}`) });
  const button = (
    <PlainButton
      quiet
      className="today-mute"
      aria-label={label}
      title={label}
      {...(others.length === 0 && { onClick: () => onMute([only]) })}
    >
      <BellOutlined />
    </PlainButton>
  );
  if (others.length === 0) return button;
  return (
    <FirstUse button={button}>
      {(opener) => <MuteMenu button={opener} reasons={reasons} onMute={onMute} />}
    </FirstUse>
  );
}
