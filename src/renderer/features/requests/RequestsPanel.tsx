import { Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCall } from '../../platform/api';
import { RegisterRequestDialog } from './RegisterRequestDialog';
import { RequestStateTag } from './requestText';

interface Props {
  orderId: number;
  customer: { id: number; name: string };
}

/** What was asked for or complained of about an order, and the way to register more. */
export function RequestsPanel({ orderId, customer }: Props) {
  const { t } = useTranslation();
  const [registering, setRegistering] = useState(false);
  const rows = (useCall('requests.list', { orderId }).data?.rows ?? []).filter(
    (row) => row.orderId === orderId,
  );
  return (
    <Card
      size="small"
      title={t('requests.title')}
      extra={
        <Button type="text" size="small" onClick={() => setRegistering(true)}>
          {t('requests.register')}
        </Button>
      }
    >
      {rows.length === 0 && <Typography.Text type="secondary">{t('requests.noneOfOrder')}</Typography.Text>}
      <Flex vertical gap={8} component="ul" className="plain-list">
        {rows.map((row) => (
          <Flex key={row.id} component="li" justify="space-between" gap={8} align="center">
            <Flex vertical style={{ minWidth: 0, lineHeight: 1.4 }}>
              <Link to={`/requests/${row.id}`}>{row.title}</Link>
              <Typography.Text type="secondary" ellipsis className="small">
                {[row.number, t(`codes.requestKind.${row.kind}`)].join(' · ')}
              </Typography.Text>
            </Flex>
            <RequestStateTag state={row.state} />
          </Flex>
        ))}
      </Flex>
      {registering && (
        <RegisterRequestDialog customer={customer} orderId={orderId} onClose={() => setRegistering(false)} />
      )}
    </Card>
  );
}
