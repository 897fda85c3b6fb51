import { MergeCellsOutlined } from '@ant-design/icons';
import { Button, Modal, Typography } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { DESK } from '../../../shared/domain/roleGroups';
import { useSession } from '../../platform/session';
import { DIALOG_IN_WINDOW } from '../../ui/dialogInWindow';
import { CustomerSelect } from '../../widgets/CustomerSelect';
import { customerName } from '../../widgets/customerText';
import { mergePath } from './mergePath';

/** Finds the other record of this customer's, and goes to where the two are compared. */
export function MergeIntoButton({ customer }: { customer: CustomerShape }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const [choosing, setChoosing] = useState(false);
  if (!DESK.includes(actor.role)) return null;
  return (
    <>
      <Button
        icon={<MergeCellsOutlined />}
        aria-label={t('merge.mergeInto')}
        title={t('merge.mergeInto')}
        onClick={() => setChoosing(true)}
      />
      {choosing && <ChooseDialog customer={customer} onClose={() => setChoosing(false)} />}
    </>
  );
}

function ChooseDialog({ customer, onClose }: { customer: CustomerShape; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const [otherId, setOtherId] = useState<number | null>(null);
  const look = () => {
    if (otherId === null) return;
    onClose();
    navigate(mergePath(customer.id, otherId));
  };
  return (
    <Modal
      {...DIALOG_IN_WINDOW}
      open
      title={t('merge.chooseTitle', { name: customerName(t, customer) })}
      okText={t('merge.look')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: otherId === null }}
      onOk={look}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('merge.chooseHint')}</Typography.Paragraph>
      <label htmlFor={id}>{t('merge.choose')}</label>
      <CustomerSelect
        id={id}
        autoFocus
        exceptId={customer.id}
        value={otherId}
        onChange={setOtherId}
        style={{ width: '100%', marginTop: 4 }}
      />
    </Modal>
  );
}
