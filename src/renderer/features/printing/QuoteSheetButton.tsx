import { PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { write } from '../../app/write';
import { type PrintTarget, usePrintTargets } from './usePrint';

/** The price sheet of a quote, to the printer or as PDF. What is `unsaved` would not be on it. */
export function QuoteSheetButton({ quoteId, unsaved }: { quoteId: number; unsaved: boolean }) {
  const { t } = useTranslation();
  const { busy, run } = usePrintTargets();
  const make = (target: PrintTarget) => write('printing.quoteSheet', { quoteId, target });
  return (
    <Dropdown
      trigger={['click']}
      disabled={unsaved}
      menu={{
        items: [
          { key: 'printer', label: t('printing.sheets.quoteSheetPrint'), disabled: busy.printer },
          { key: 'pdf', label: t('printing.sheets.quoteSheetPdf') },
        ],
        onClick: ({ key }) => void run(key as PrintTarget, make),
      }}
    >
      <Button
        icon={<PrinterOutlined />}
        loading={busy.pdf}
        disabled={unsaved}
        {...(unsaved && { title: t('printing.sheets.saveFirst') })}
      >
        {t('printing.sheets.quoteSheet')}
      </Button>
    </Dropdown>
  );
}
