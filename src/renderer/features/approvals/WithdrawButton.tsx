import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../platform/api';
import { useReport } from '../../ui/useReport';

/** Takes back what one asked the owner. For the requester only; main refuses anybody else. */
export function WithdrawButton({ id, version }: { id: number; version: number }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const withdraw = useWrite('approvals.withdraw');
  const report = useReport();
  return (
    <Popconfirm
      title={t('approvals.withdrawAsk')}
      okText={t('approvals.withdraw')}
      cancelText={t('common.cancel')}
      onConfirm={() =>
        withdraw.mutate(
          { id, version },
          { onSuccess: () => void message.success(t('approvals.withdrawn')), onError: report },
        )
      }
    >
      <Button size="small" loading={withdraw.isPending}>
        {t('approvals.withdraw')}
      </Button>
    </Popconfirm>
  );
}
