import { Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import { useSession } from '../../platform/session';
import type { ButtonElement } from '../../ui/FirstUse';

const SNOOZES = [
  { key: 'tomorrow', days: 1 },
  { key: 'threeDays', days: 3 },
  { key: 'nextWeek', days: 7 },
  { key: 'nextMonth', days: 30 },
] as const;

interface Props {
  /** What opens it. */
  button: ButtonElement;
  /** `until`: local date. */
  onPutOff: (until: string) => void;
  /** Only what is a task can be skipped. */
  onSkip?: () => void;
}

/** Until when a row is put off, or that it is skipped; open from the start. */
export function SnoozeMenu({ button, onPutOff, onSkip }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [open, setOpen] = useState(true);
  return (
    <Dropdown
      open={open}
      onOpenChange={setOpen}
      autoFocus
      trigger={['click']}
      menu={{
        items: [
          ...SNOOZES.map(({ key }) => ({ key, label: t(`today.snoozeTo.${key}`) })),
          ...(onSkip ? [{ type: 'divider' as const }, { key: 'skip', label: t('today.skip') }] : []),
        ],
        onClick: ({ key }) => {
          const days = SNOOZES.find((snooze) => snooze.key === key)?.days;
          if (days === undefined) onSkip?.();
          else onPutOff(addDays(today as LocalDate, days));
        },
      }}
    >
      {button}
    </Dropdown>
  );
}
