import { Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PausableReason } from '../../../shared/domain/reminders';
import type { ButtonElement } from '../../ui/FirstUse';

interface Props {
  /** What opens it. */
  button: ButtonElement;
  reasons: PausableReason[];
  onMute: (reasons: PausableReason[]) => void;
}

/** For which of its reasons a customer is no longer reminded of; open from the start. */
export function MuteMenu({ button, reasons, onMute }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  return (
    <Dropdown
      open={open}
      onOpenChange={setOpen}
      autoFocus
      trigger={['click']}
      menu={{
        items: [
          ...reasons.map((key) => ({
            key,
            label: t('reminders.muteOne', { reason: t(`reminders.reasons.${key}`) }),
          })),
          { type: 'divider' },
          { key: 'all', label: t('reminders.muteAll') },
        ],
        onClick: ({ key }) => onMute(reasons.filter((reason) => key === 'all' || reason === key)),
      }}
    >
      {button}
    </Dropdown>
  );
}
