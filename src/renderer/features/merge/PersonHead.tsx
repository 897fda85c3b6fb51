import { CheckOutlined } from '@ant-design/icons';
import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { dateOfInstant, dateText, moneyText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { customerName } from '../../widgets/customerText';

interface Props {
  customer: CustomerShape;
  stays: boolean;
  onSwap: () => void;
}

/** Who it is, and whether they stay; a press makes them the one who stays. */
export function PersonHead({ customer, stays, onSwap }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const name = customerName(t, customer);
  return (
    <button
      type="button"
      className="merge-head"
      aria-pressed={stays}
      onClick={() => {
        if (!stays) onSwap();
      }}
    >
      <PersonAvatar name={name} size={34} />
      <span style={{ minWidth: 0, flex: 1 }}>
        <Flex align="center" gap={6}>
          <Typography.Text strong ellipsis>
            {name}
          </Typography.Text>
          <span className="tag">
            {stays && <CheckOutlined />} {t(stays ? 'merge.stays' : 'merge.goes')}
          </span>
        </Flex>
        <small>{t('merge.registered', { date: dateText(dateOfInstant(customer.createdAt), today) })}</small>
        <small>
          {t('merge.figures', { orders: customer.counts.orders, money: moneyText(customer.receivedFen) })}
        </small>
      </span>
    </button>
  );
}
