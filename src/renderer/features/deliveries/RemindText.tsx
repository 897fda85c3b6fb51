import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DeliveryDetail } from '../../../shared/contract/deliveryShapes';
import { homeText } from '../../../shared/domain/address';
import { dateText, moneyText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';

/** The message that reminds the customer, ready to copy. */
export function RemindText({ detail }: { detail: DeliveryDetail }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { today, storeName } = useSession();
  if (detail.date === null) return null;
  const text = t(`deliveries.remindText.${detail.kind}`, {
    name: detail.customerName,
    store: storeName,
    packages: detail.packages,
    date: dateText(detail.date, today),
    slot: `${detail.startTime}–${detail.endTime}`,
    address: homeText(detail),
    later: detail.packagesLater > 0 ? t('deliveries.remindText.later', { count: detail.packagesLater }) : '',
    balance:
      detail.balanceFen > 0
        ? t('deliveries.remindText.balance', { amount: moneyText(detail.balanceFen) })
        : '',
  });
  return (
    <Flex vertical gap={6} style={{ background: COLORS.paper, borderRadius: 8, padding: 10 }}>
      <Flex justify="space-between" align="center">
        <Typography.Text strong>{t('deliveries.remindText.title')}</Typography.Text>
        <Button
          size="small"
          icon={<CopyOutlined />}
          onClick={() => {
            void navigator.clipboard.writeText(text).then(() => message.success(t('common.copied')));
          }}
        >
          {t('deliveries.remindText.copy')}
        </Button>
      </Flex>
      <Typography.Text type="secondary">{text}</Typography.Text>
    </Flex>
  );
}
