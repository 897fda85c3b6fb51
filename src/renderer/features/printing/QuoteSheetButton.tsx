import { PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/api';
import { usePrint } from './usePrint';

/** The price sheet of a quote, to the printer or as PDF. What is `unsaved` would not be on it. */
export function QuoteSheetButton({ quoteId, unsaved }: { quoteId: number; unsaved: boolean }) {
  const { t } = useTranslation();
  const print = usePrint();
  const [busy, setBusy] = useState(false);
  const make = (target: 'pdf' | 'printer') => call('printing.quoteSheet', { quoteId, target });
  const run = async (target: 'pdf' | 'printer') => {
    setBusy(true);
    await print(
      () => make(target),
      () => make('pdf'),
    );
    setBusy(false);
  };
  return (
    <Dropdown
      trigger={['click']}
      disabled={unsaved}
      menu={{
        items: [
          { key: 'printer', label: t('printing.sheets.quoteSheetPrint') },
          { key: 'pdf', label: t('printing.sheets.quoteSheetPdf') },
        ],
        onClick: ({ key }) => void run(key as 'pdf' | 'printer'),
      }}
    >
      <Button
        icon={<PrinterOutlined />}
        loading={busy}
        disabled={unsaved}
        {...(unsaved && { title: t('printing.sheets.saveFirst') })}
      >
        {t('printing.sheets.quoteSheet')}
      </Button>
    </Dropdown>
  );
}
