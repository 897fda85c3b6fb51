import { App, Popconfirm } from 'antd';
import { cloneElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SELLERS } from '../../../shared/domain/roleGroups';
import { useWrite } from '../../platform/api';
import { useSession } from '../../platform/session';
import { useReport } from '../../ui/useReport';
import type { TaskPopoverProps } from '../../widgets/registry';

/** Asks before an order is marked as installed. Open from the start. */
export function InstalledAsk({ row, button, onDone }: TaskPopoverProps) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const { message } = App.useApp();
  const install = useWrite('orders.markInstalled');
  const report = useReport();
  const { orderId, orderVersion } = row;
  const mark = () => {
    if (orderId === null || orderVersion === null || !SELLERS.includes(actor.role)) {
      onDone();
      return;
    }
    install.mutate(
      { id: orderId, version: orderVersion },
      { onSuccess: () => void message.success(t('common.saved')), onError: report },
    );
  };
  return (
    <Popconfirm defaultOpen title={t('today.installAsk')} okText={t('today.act.installed')} onConfirm={mark}>
      {cloneElement(button, { disabled: install.isPending })}
    </Popconfirm>
  );
}
