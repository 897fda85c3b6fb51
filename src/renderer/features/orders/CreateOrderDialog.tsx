import { Alert, Drawer, Form, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RawInputOf } from '../../../shared/contract';
import { useCall } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { UnsavedScope } from '../../ui/Unsaved';
import { CustomerSelect } from '../../widgets/CustomerSelect';
import { NewOrderForm, type NewOrderProps } from './NewOrderForm';
import './newOrder.css';

interface Props {
  open: boolean;
  onClose: () => void;
  /** The order is made from this quote; without one, the customer is chosen first. */
  quoteId?: number;
  /** Instead of opening the order. */
  onCreated?: (orderId: number) => void;
}

/** Writes an order: from a quote or directly, with its first payment. */
export function CreateOrderDialog({ onClose, ...rest }: Props) {
  const [customerId, setCustomerId] = useState<number | null>(null);
  const close = () => {
    setCustomerId(null);
    onClose();
  };
  return (
    <UnsavedScope close={close}>
      {(leave) => (
        <OrderDrawer {...rest} {...{ customerId, close, leave }} onCustomer={(id) => setCustomerId(id)} />
      )}
    </UnsavedScope>
  );
}

interface DrawerProps extends Omit<Props, 'onClose'> {
  customerId: number | null;
  onCustomer: (id: number | null) => void;
  close: () => void;
  /** Closes, too, but asks first when something was typed. */
  leave: () => void;
}

function OrderDrawer({ open, quoteId, onCreated, customerId, onCustomer, close, leave }: DrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      open={open}
      size={1120}
      destroyOnHidden
      // The first field takes the focus; without motion the drawer would take it from there.
      autoFocus={false}
      title={t(quoteId ? 'orders.createFromQuote' : 'orders.create')}
      onClose={leave}
      rootClassName="new-order-drawer"
    >
      {quoteId === undefined && customerId === null ? (
        <div className="new-order-for">
          <Form name="order-for" layout="vertical">
            <Form.Item
              label={t('orders.customer')}
              htmlFor="order-customer"
              extra={t('orders.chooseCustomer')}
            >
              <CustomerSelect id="order-customer" autoFocus defaultOpen onChange={onCustomer} />
            </Form.Item>
          </Form>
        </div>
      ) : (
        <Prepared
          quoteId={quoteId ?? null}
          customerId={customerId}
          onClose={close}
          onLeave={leave}
          {...(onCreated && { onCreated })}
        />
      )}
    </Drawer>
  );
}

function Prepared({
  quoteId,
  customerId,
  ...rest
}: Omit<NewOrderProps, 'draft'> & RawInputOf<'orders.prepare'>) {
  const draft = useCall('orders.prepare', { quoteId, customerId });
  if (draft.error) {
    return <Alert type="error" showIcon className="new-order-pending" title={errorText(draft.error.error)} />;
  }
  if (!draft.data || draft.isPlaceholderData) return <Skeleton active className="new-order-pending" />;
  return <NewOrderForm key={draft.data.customerId} draft={draft.data} {...rest} />;
}
