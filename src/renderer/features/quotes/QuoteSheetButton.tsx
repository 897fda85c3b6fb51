import { useTranslation } from 'react-i18next';
import { write } from '../../platform/write';
import { PrintMenu } from '../../widgets/printing/PrintMenu';

/** The price sheet of a quote, to the printer or as PDF. What is `unsaved` would not be on it. */
export function QuoteSheetButton({ quoteId, unsaved }: { quoteId: number; unsaved: boolean }) {
  const { t } = useTranslation();
  return (
    <PrintMenu
      label={t('printing.sheets.quoteSheet')}
      make={(target) => write('printing.quoteSheet', { quoteId, target })}
      unsaved={unsaved}
    />
  );
}
