import { PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/api';
import { usePrint } from './usePrint';

interface Props {
  /** YYYY-MM-DD */
  date: string;
  /** Without it: every crew, each on its own pages. */
  crewId?: number;
}

type Sheet = 'daySheet' | 'loadingList';

/** 派车单 and 装车单 of a day, to the printer or as PDF. */
export function DaySheetButton({ date, crewId }: Props) {
  const { t } = useTranslation();
  const print = usePrint();
  const [busy, setBusy] = useState(false);
  const run = async (sheet: Sheet, target: 'pdf' | 'printer') => {
    const make = (to: 'pdf' | 'printer') =>
      call(`printing.${sheet}`, { date, crewId: crewId ?? null, target: to });
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
      menu={{
        items: [
          { key: 'daySheet printer', label: t('printing.sheets.daySheetPrint') },
          { key: 'daySheet pdf', label: t('printing.sheets.daySheetPdf') },
          { type: 'divider' },
          { key: 'loadingList printer', label: t('printing.sheets.loadingListPrint') },
          { key: 'loadingList pdf', label: t('printing.sheets.loadingListPdf') },
        ],
        onClick: ({ key }) => {
          const [sheet, target] = key.split(' ') as [Sheet, 'pdf' | 'printer'];
          void run(sheet, target);
        },
      }}
    >
      <Button icon={<PrinterOutlined />} loading={busy}>
        {t('printing.sheets.button')}
      </Button>
    </Dropdown>
  );
}
