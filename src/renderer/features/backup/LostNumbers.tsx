import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LostNumbers } from '../../../shared/contract/backup';
import { useCall } from '../../app/api';
import { instantText } from '../../ui/format';

type Ranges = LostNumbers['numbers'];

function useRangesText(): (ranges: Ranges) => string {
  const { t } = useTranslation();
  return (ranges) =>
    ranges.map(({ from, to }) => (from === to ? from : t('backup.numberRange', { from, to }))).join('、');
}

/** Before a restore: the numbers that were given away since the backup. */
export function NumbersSince({ numbers }: { numbers: Ranges }) {
  const { t } = useTranslation();
  const rangesText = useRangesText();
  if (numbers.length === 0) return null;
  return <Alert type="warning" showIcon title={t('backup.numbersSince', { numbers: rangesText(numbers) })} />;
}

/** After a restore: which papers to look for. Stands here for a month, whoever restored and wherever. */
export function NumbersLost() {
  const { t } = useTranslation();
  const rangesText = useRangesText();
  const restored = useCall('backup.lastRestore', {}).data;
  if (!restored || (restored.numbers.length === 0 && restored.sure)) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('backup.numbersTitle', { when: instantText(restored.at) })}
      description={[
        ...(restored.numbers.length > 0
          ? [t('backup.numbersLost', { numbers: rangesText(restored.numbers) })]
          : []),
        ...(restored.sure ? [] : [t('backup.numbersUnsure')]),
      ].join(' ')}
    />
  );
}
