import { CarOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import { nearDateText } from '../../platform/format';
import { currentLocale } from '../../platform/i18n';
import { useSession } from '../../platform/session';
import { DeliveryStateTag } from '../../widgets/DeliveryStateTag';
import { SlipPreview } from '../../widgets/printing/SlipPreview';

type Order = OutputOf<'orders.get'>;
type Delivery = Order['deliveries'][number];

/** The order's deliveries and jobs: when, who, how far, and the slip of each. */
export function DeliveriesPanel({ order }: { order: Order }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [slipOf, setSlipOf] = useState<number | null>(null);
  const shown = order.deliveries.filter(({ state }) => state !== 'cancelled');
  return (
    <Card
      size="small"
      title={t('orders.deliveries')}
      extra={
        shown.length > 0 && (
          <Button
            type="text"
            size="small"
            icon={<CarOutlined />}
            onClick={() => navigate(`/deliveries?order=${order.id}`)}
          >
            {t('orders.openBoard')}
          </Button>
        )
      }
    >
      {shown.length === 0 && (
        <Typography.Text type="secondary">
          {order.confirmedAt === null && order.cancelledAt === null
            ? t('orders.deliveriesAfterConfirm')
            : t('orders.noDeliveries')}
        </Typography.Text>
      )}
      <Flex vertical gap={8} component="ul" className="plain-list">
        {shown.map((delivery) => (
          <DeliveryItem key={delivery.id} delivery={delivery} onSlip={() => setSlipOf(delivery.id)} />
        ))}
      </Flex>
      {slipOf !== null && <SlipPreview deliveryIds={[slipOf]} onClose={() => setSlipOf(null)} />}
    </Card>
  );
}

function DeliveryItem({ delivery, onSlip }: { delivery: Delivery; onSlip: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const slot = currentLocale() === 'en' ? delivery.slotNameEn : delivery.slotName;
  const day = delivery.date
    ? nearDateText(delivery.date, today)
    : delivery.promisedDate
      ? t('orders.promisedFor', { date: nearDateText(delivery.promisedDate, today) })
      : t('orders.noDateYet');
  return (
    <Flex component="li" justify="space-between" gap={8} align="center">
      <Flex vertical style={{ minWidth: 0, lineHeight: 1.4 }}>
        <span>
          {delivery.kind !== 'delivery' && (
            <Tag style={{ marginInlineEnd: 6 }}>{t(`codes.deliveryKind.${delivery.kind}`)}</Tag>
          )}
          {`${day} `}
          {/* The hours stay together where the panel is too narrow for all of it. */}
          {delivery.date && (
            <span style={{ whiteSpace: 'nowrap' }}>
              {[slot, delivery.slotTime].filter(Boolean).join(' ')}
            </span>
          )}
        </span>
        <Typography.Text type="secondary" className="small">
          <Link to={`/deliveries?stop=${delivery.id}`} style={{ textDecoration: 'underline' }}>
            {delivery.number}
          </Link>
          {[
            delivery.kind === 'delivery' && t('orders.packagesCount', { count: delivery.packages }),
            delivery.crewName,
          ]
            .filter(Boolean)
            .map((part) => ` · ${part}`)}
        </Typography.Text>
      </Flex>
      <Flex align="center" gap={2}>
        <DeliveryStateTag state={delivery.state} kind={delivery.kind} />
        <Button
          type="text"
          size="small"
          icon={<PrinterOutlined />}
          aria-label={t('orders.slipOf', { number: delivery.number })}
          title={t('orders.slip')}
          onClick={onSlip}
        />
      </Flex>
    </Flex>
  );
}
