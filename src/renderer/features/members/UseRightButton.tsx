import { GiftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../platform/api';
import { type UsedFor, UseRightDialog } from './UseRightDialog';

/** Notes a member's right on an order or a request; nothing for a customer whose tier has none. */
export function UseRightButton({ customerId, ...usedFor }: UsedFor & { customerId: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const rights = useCall('members.get', { customerId }).data?.rights ?? [];
  if (!rights.some(({ allowed }) => allowed > 0)) return null;
  return (
    <>
      <Button icon={<GiftOutlined />} onClick={() => setOpen(true)}>
        {t('members.use.button')}
      </Button>
      {open && (
        <UseRightDialog {...usedFor} customerId={customerId} rights={rights} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
