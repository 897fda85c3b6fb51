import { Alert } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LostNumbers } from '../../../shared/features/backup/contract';
import { useCall } from '../../platform/api';
import { instantText } from '../../platform/format';

/** Whoever was kept without a name is called so. */
const nameless = (t: TFunction, { survivor, merged }: { survivor: string; merged: string }) => ({
  one: survivor || t('customers.nameless'),
  other: merged || t('customers.nameless'),
});

type Ranges = LostNumbers['numbers'];

function useRangesText(): (ranges: Ranges) => string {
  const { t } = useTranslation();
  return (ranges) =>
    ranges
      .map(({ from, to }) => (from === to ? from : t('backup.numberRange', { from, to })))
      .join(t('customers.listComma'));
}

/** There may be hundreds: they scroll in here, so that the buttons below stay in sight. */
function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section aria-label={label} tabIndex={0} style={{ maxHeight: 110, overflow: 'auto' }}>
      {children}
    </section>
  );
}

/** Before a restore: the numbers that were given away since the backup; NULL: nobody can say which. */
export function NumbersSince({ numbers }: { numbers: Ranges | null }) {
  const { t } = useTranslation();
  const rangesText = useRangesText();
  if (numbers === null) return <Alert type="warning" showIcon title={t('backup.numbersUnknown')} />;
  if (numbers.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <Scrolling label={t('backup.numbersLabel')}>
          {t('backup.numbersSince', { numbers: rangesText(numbers) })}
        </Scrolling>
      }
    />
  );
}

/**
 * After a restore: which papers to look for, and who is two customers again. Stands here for a month, whoever restored and
 * wherever.
 */
export function AfterRestore() {
  const { t } = useTranslation();
  const rangesText = useRangesText();
  const restored = useCall('backup.lastRestore', {}).data;
  if (!restored) return null;
  const parted = restored.parted
    .map((names) => t('merge.two', nameless(t, names)))
    .join(t('customers.listComma'));
  if (restored.numbers.length === 0 && restored.sure && parted === '') return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('backup.numbersTitle', { when: instantText(restored.at) })}
      description={
        <>
          {restored.numbers.length > 0 && (
            <Scrolling label={t('backup.numbersLabel')}>
              {t('backup.numbersLost', { numbers: rangesText(restored.numbers) })}
            </Scrolling>
          )}
          {!restored.sure && <div>{t('backup.numbersUnsure')}</div>}
          {parted !== '' && <div>{t('backup.partedAgain', { names: parted })}</div>}
        </>
      }
    />
  );
}
