import { PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PrintOutcome } from '../../../shared/features/printing/contract';
import { type PrintTarget, usePrintMenu } from './usePrint';

interface Props {
  /** Of the paper, as people call it. */
  label: string;
  make: (target: PrintTarget) => Promise<PrintOutcome>;
  /** What was typed and not saved would not be on it. */
  unsaved?: boolean;
  /** In a row of a list: the icon alone, named by the label. */
  iconOnly?: boolean;
}

/** One paper, to the printer or as PDF. */
export function PrintMenu({ label, make, unsaved = false, iconOnly = false }: Props) {
  const { t } = useTranslation();
  const { menu, makingPdf } = usePrintMenu(make);
  return (
    <Dropdown trigger={['click']} disabled={unsaved} menu={menu}>
      <Button
        icon={<PrinterOutlined />}
        loading={makingPdf}
        disabled={unsaved}
        {...(iconOnly && { type: 'text', size: 'small', 'aria-label': label, title: label })}
        {...(unsaved && { title: t('printing.sheets.saveFirst') })}
      >
        {iconOnly ? null : label}
      </Button>
    </Dropdown>
  );
}
