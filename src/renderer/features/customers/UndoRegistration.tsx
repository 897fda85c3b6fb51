import { UndoOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { write } from '../../platform/write';
import { useReport } from '../../ui/useReport';
import { customerName } from '../../widgets/customerText';

/** Takes a registration back from the customer's own page, while main says that it may be. */
export function UndoRegistration({ customer }: { customer: CustomerShape }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const report = useReport();
  const name = customerName(t, customer);
  const undo = async () => {
    try {
      await write('customers.undoRegister', { id: customer.id, version: customer.version });
      navigate('/customers');
      void message.success(t('customers.register.undone', { name }));
    } catch (error) {
      report(error);
    }
  };
  return (
    <Button
      icon={<UndoOutlined />}
      title={t('customers.register.undoHint')}
      onClick={() =>
        modal.confirm({
          title: t('customers.register.undoAsk', { name }),
          content: t('customers.register.undoWhat'),
          okText: t('customers.register.undo'),
          okButtonProps: { danger: true },
          cancelText: t('common.cancel'),
          onOk: undo,
        })
      }
    >
      {t('customers.register.undo')}
    </Button>
  );
}
