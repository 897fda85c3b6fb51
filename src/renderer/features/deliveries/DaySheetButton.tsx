import { PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { write } from '../../platform/write';
import { type PrintTarget, usePrintTargets } from '../../widgets/printing/usePrint';

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
  const { busy, run } = usePrintTargets();
  const make = (sheet: Sheet) => (target: PrintTarget) =>
    write(`printing.${sheet}`, { date, crewId: crewId ?? null, target });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'daySheet printer', label: t('printing.sheets.daySheetPrint'), disabled: busy.printer },
          { key: 'daySheet pdf', label: t('printing.sheets.daySheetPdf') },
          { type: 'divider' },
          {
            key: 'loadingList printer',
            label: t('printing.sheets.loadingListPrint'),
            disabled: busy.printer,
          },
          { key: 'loadingList pdf', label: t('printing.sheets.loadingListPdf') },
        ],
        onClick: ({ key }) => {
          const [sheet, target] = key.split(' ') as [Sheet, PrintTarget];
          void run(target, make(sheet));
        },
      }}
    >
      <Button icon={<PrinterOutlined />} loading={busy.pdf}>
        {t('printing.sheets.button')}
      </Button>
    </Dropdown>
  );
}
