import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../../../shared/features/today/contract';
import { useWrite } from '../../platform/api';
import { useReport } from '../../ui/useReport';
import { MessagePopover } from '../../widgets/MessagePopover';
import type { TaskPopoverProps } from '../../widgets/registry';

/** The message after a sale, with the button that confirms the order. */
export function ConfirmMessage({ row, button }: TaskPopoverProps) {
  return (
    <MessagePopover row={row} kind="confirm_order" footer={(close) => <Confirmed row={row} after={close} />}>
      {button}
    </MessagePopover>
  );
}

/** The thanks for an order, with the button that marks them said. */
export function ThankMessage({ row, button, onDone }: TaskPopoverProps) {
  const { t } = useTranslation();
  return (
    <MessagePopover
      row={row}
      kind="thank_customer"
      footer={() => <Button onClick={onDone}>{t('today.act.markDone')}</Button>}
    >
      {button}
    </MessagePopover>
  );
}

/** The order itself is confirmed; its task follows. */
function Confirmed({ row, after }: { row: BoardRow; after: () => void }) {
  const { t } = useTranslation();
  const confirm = useWrite('orders.confirm');
  const report = useReport();
  const { orderId, orderVersion } = row;
  if (orderId === null || orderVersion === null) return null;
  return (
    <Button
      loading={confirm.isPending}
      onClick={() =>
        confirm.mutate({ id: orderId, version: orderVersion }, { onSuccess: after, onError: report })
      }
    >
      {t('today.act.confirmed')}
    </Button>
  );
}
