import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState';

/** Whether anything but the catalogue itself decides what is listed. */
export const isNarrowed = ({
  search,
  kindId,
  seriesId,
}: {
  search: string;
  kindId: number | null;
  seriesId: number | null;
}) => search.trim() !== '' || kindId !== null || seriesId !== null;

/** No product is listed: none fits what was asked for, or there is none at all. */
export function NoProducts({ narrowed, action }: { narrowed: boolean; action?: ReactNode }) {
  const { t } = useTranslation();
  if (narrowed) return <EmptyState title={t('catalogue.empty')} hint={t('catalogue.emptyHint')} />;
  return <EmptyState title={t('catalogue.emptyAll')} hint={t('catalogue.emptyAllHint')} action={action} />;
}
