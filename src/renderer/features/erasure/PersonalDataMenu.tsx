import { DeleteOutlined, FileExcelOutlined, SafetyOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { SELLERS } from '../../../shared/domain/roleGroups';
import { useWrite } from '../../platform/api';
import { useSession } from '../../platform/session';
import { useReport } from '../../ui/useReport';
import { EraseDialog } from './EraseDialog';

/** What a customer may ask for by law: to see what is kept about them, and to have it erased. */
export function PersonalDataMenu({ customer }: { customer: CustomerShape }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const exportFile = useWrite('excel.export');
  const report = useReport();
  const [erasing, setErasing] = useState(false);
  if (!SELLERS.includes(actor.role)) return null;
  const items = [
    {
      key: 'file',
      icon: <FileExcelOutlined />,
      label: t('erasure.file'),
      onClick: () =>
        exportFile.mutate(
          { sheet: 'customerFile', filters: { customerId: customer.id } },
          { onError: report },
        ),
    },
    {
      key: 'erase',
      icon: <DeleteOutlined />,
      danger: true,
      label: t('erasure.ask'),
      onClick: () => setErasing(true),
    },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button icon={<SafetyOutlined />} aria-label={t('erasure.menu')} title={t('erasure.menu')} />
      </Dropdown>
      {erasing && <EraseDialog customer={customer} onClose={() => setErasing(false)} />}
    </>
  );
}
