import type { TFunction } from 'i18next';

/** How many copies are printed, and which label each has: what is beyond the labels has none on paper, and so has a single copy. */
export function copiesText(t: TFunction, count: number, copyLabels: readonly string[]): string {
  if (count === 1) return t('printing.preview.oneCopy');
  const labels = copyLabels.slice(0, count).join(' / ');
  const rest = count - copyLabels.length;
  return rest > 0
    ? t('printing.preview.copiesBeyond', { count, labels, rest })
    : t('printing.preview.copiesOf', { count, labels });
}
