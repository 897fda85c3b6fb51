import { Alert, Button, Descriptions, Drawer, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import type { TimelineKind } from '../../../shared/contract/timelineKinds';
import { homeText } from '../../../shared/domain/address';
import { useCall } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { Money } from '../../ui/Money';
import { Skeleton } from '../../ui/Skeleton';
import { UnsavedScope } from '../../ui/Unsaved';
import { customerName, StageTag } from '../../widgets/customerText';
import { RevealablePhone } from '../../widgets/RevealablePhone';
import { ContactComposer } from '../followups';
import { NextTask } from './NextTask';
import { TimelineList } from './TimelineList';

/** A customer at a glance, beside whatever one was doing: who it is, the next step, a contact to log, what happened. */
export function CustomerDrawer({ id, onClose }: { id: number; onClose: () => void }) {
  return (
    <UnsavedScope close={onClose}>
      {(leave) => <OpenCustomer key={id} id={id} onClose={leave} />}
    </UnsavedScope>
  );
}

function OpenCustomer({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const customer = useCall('customers.get', { id });
  const [kinds, setKinds] = useState<TimelineKind[]>([]);
  const found = customer.data?.id === id ? customer.data : null;
  // Whoever was merged is the other: all of theirs is there.
  if (found?.mergedIntoId && !customer.isFetching)
    return <OpenCustomer id={found.mergedIntoId} onClose={onClose} />;
  return (
    <Drawer
      open
      size={560}
      onClose={onClose}
      title={
        found && (
          <Flex align="center" gap={8}>
            {customerName(t, found)}
            <StageTag stage={found.stage} t={t} />
          </Flex>
        )
      }
      extra={<Button onClick={() => navigate(`/customers/${id}`)}>{t('customers.page.openPage')}</Button>}
    >
      {customer.error && <Alert type="error" showIcon title={errorText(customer.error.error)} />}
      {!customer.error && !found && <Skeleton />}
      {found && (
        <Flex vertical gap={16}>
          <Summary customer={found} />
          {found.erasedAt === null ? (
            <ContactComposer
              customerId={id}
              manner={false}
              agreed={found.stage === 'paused' ? null : found.nextContactDate}
            />
          ) : (
            <Alert type="warning" showIcon title={t('erasure.erased')} />
          )}
          <TimelineList customerId={id} kinds={kinds} onKinds={setKinds} limit={15} />
        </Flex>
      )}
    </Drawer>
  );
}

/** Without the inner words of the customer's own page, temperament and budget: a list's drawer opens where others look on. */
function Summary({ customer }: { customer: CustomerShape }) {
  const { t } = useTranslation();
  const { need } = customer;
  const wants = need && [
    ...need.rooms.map((room) => t(`codes.room.${room}` as 'codes.room.living')),
    ...need.styles.map((style) => t(`codes.style.${style}` as 'codes.style.modern')),
  ];
  return (
    <Descriptions
      size="small"
      column={2}
      items={[
        {
          key: 'phone',
          label: t('customers.fields.phone'),
          children: <RevealablePhone phone={customer.phone} place="customers" id={customer.id} />,
        },
        { key: 'seller', label: t('customers.fields.seller'), children: customer.sellerName ?? '–' },
        { key: 'home', label: t('customers.fields.address'), span: 2, children: homeText(customer) || '–' },
        {
          key: 'next',
          label: t('customers.fields.nextStep'),
          children: <NextTask task={customer.nextTask} none="–" />,
        },
        {
          key: 'received',
          label: t('customers.fields.received'),
          children: <Money fen={customer.receivedFen} />,
        },
        ...(wants && wants.length > 0
          ? [
              {
                key: 'wants',
                label: t('customers.page.need'),
                span: 2,
                children: wants.join(' · '),
              },
            ]
          : []),
      ]}
    />
  );
}
