import { FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SheetName } from '../../shared/features/excel/contract';
import { useWrite } from '../platform/api';
import { useReport } from '../ui/useReport';

interface Props {
  list: SheetName;
  /** The list's filters and sort as the screen has them now. */
  filters: object;
}

/** Sends a list to Excel as it is filtered; progress and cancel appear at the bottom left. */
export function ExportButton({ list, filters }: Props) {
  const { t } = useTranslation();
  const exportList = useWrite('excel.export');
  const report = useReport();
  return (
    <Button
      icon={<FileExcelOutlined />}
      loading={exportList.isPending}
      onClick={() => exportList.mutate({ sheet: list, filters: { ...filters } }, { onError: report })}
    >
      {t('common.exportExcel')}
    </Button>
  );
}
