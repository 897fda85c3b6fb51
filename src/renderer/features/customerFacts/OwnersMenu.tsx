import { CrownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { useCall, useWrite } from '../../platform/api';
import { useSession } from '../../platform/session';
import { useReport } from '../../ui/useReport';
import { GrantDialog } from './GrantDialog';

interface Props {
  customer: CustomerShape;
  /** Whether the owner has made them a VIP. */
  pinned: boolean;
  /** True where they have a class, which a pin would make VIP; whoever never bought has none. */
  classed: boolean;
}

/** What the owner alone decides by hand: who is a VIP, and who has a tier that money has not earned. */
export function OwnersMenu({ customer, pinned, classed }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { today } = useSession();
  const report = useReport();
  const pin = useWrite('customerFacts.pinVip');
  const end = useWrite('customerFacts.endGrant');
  const [granting, setGranting] = useState(false);
  const grants = useCall('customerFacts.grants', { customerId: customer.id }).data ?? [];
  // One that ends today anyway is only taken back where it was given today.
  const running = grants.filter(({ fromDate, untilDate }) => untilDate > today || fromDate === today);
  const setPinned = (to: boolean) =>
    pin.mutate(
      { customerId: customer.id, version: customer.version, pinned: to },
      {
        onSuccess: () =>
          void message.success(t(to ? 'customerFacts.line.pinned' : 'customerFacts.line.unpinned')),
        onError: report,
      },
    );
  const items = [
    // A pin can be taken back whatever became of the orders.
    ...(!classed && !pinned
      ? []
      : [
          {
            key: 'pin',
            label: t(pinned ? 'customerFacts.line.unpin' : 'customerFacts.line.pin'),
            onClick: () => setPinned(!pinned),
          },
        ]),
    { key: 'grant', label: t('customerFacts.line.grant'), onClick: () => setGranting(true) },
    ...running.map(({ id, version, tier: code }) => {
      const tier = t(`codes.memberTier.${code}`);
      return {
        key: `end-${id}`,
        label: t('customerFacts.line.end', { tier }),
        onClick: () =>
          end.mutate(
            { id, version },
            {
              onSuccess: () => void message.success(t('customerFacts.line.ended', { tier })),
              onError: report,
            },
          ),
      };
    }),
  ];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button type="text" size="small" icon={<CrownOutlined />}>
          {t('customerFacts.line.manage')}
        </Button>
      </Dropdown>
      {granting && <GrantDialog customerId={customer.id} onClose={() => setGranting(false)} />}
    </>
  );
}
