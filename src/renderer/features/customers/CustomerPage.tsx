import { CustomerServiceOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Flex } from 'antd';
import { type ComponentType, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import type { TimelineKind } from '../../../shared/contract/timelineKinds';
import { useCall } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { Skeleton } from '../../ui/Skeleton';
import { customerName } from '../../widgets/customerText';
import { ContactComposer } from '../followups';
import { HomeItemsCard } from '../homeItems';
import { MemberPanel } from '../members';
import { CustomerHeader } from './CustomerHeader';
import { NeedCard } from './NeedCard';
import { PersonCard } from './PersonCard';
import { HomeCard, MarketCard, ReachCard, ServiceCard, SourceCard } from './ProfileCards';
import { TimelineList } from './TimelineList';

interface Props {
  /** Registers an after-sales request of this customer: requests know customers, not the other way round. */
  RegisterRequest: ComponentType<{ customer: { id: number; name: string }; onClose: () => void }>;
}

/** Everything about one customer, and what one does for them. */
export function CustomerPage({ RegisterRequest }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = Number(useParams().id);
  const valid = Number.isInteger(id) && id > 0;
  const customer = useCall('customers.get', { id: valid ? id : 1 }, { enabled: valid });
  if (!valid || customer.error) {
    return (
      <Alert
        type="error"
        showIcon
        style={{ margin: 20 }}
        title={customer.error ? errorText(customer.error.error) : t('errors.codes.NOT_FOUND')}
        action={<Button onClick={() => navigate('/customers')}>{t('customers.page.back')}</Button>}
      />
    );
  }
  // What is still shown of the last customer must not be edited as if it were this one.
  if (customer.data?.id !== id) return <Skeleton />;
  // Whoever was merged is the other: all of theirs is there.
  if (customer.data.mergedIntoId !== null) {
    // What is known from before may be over: they may have been parted since.
    if (customer.isFetching) return <Skeleton />;
    return <Navigate replace to={`/customers/${customer.data.mergedIntoId}`} />;
  }
  return <Loaded key={id} customer={customer.data} RegisterRequest={RegisterRequest} />;
}

function Loaded({ customer, RegisterRequest }: Props & { customer: OutputOf<'customers.get'> }) {
  const { t } = useTranslation();
  const [kinds, setKinds] = useState<TimelineKind[]>([]);
  const erased = customer.erasedAt !== null;
  const [registering, setRegistering] = useState(false);
  const composer = useRef<HTMLDivElement>(null);
  const logContact = () => {
    composer.current?.scrollIntoView({ block: 'nearest' });
    composer.current?.querySelector<HTMLElement>('input[type="text"], input:not([type])')?.focus();
  };
  return (
    <Flex vertical style={{ height: '100%' }}>
      <CustomerHeader customer={customer} onLogContact={logContact} />
      <Flex style={{ flex: 1, minHeight: 0 }}>
        <Flex
          vertical
          gap={12}
          style={{ width: 440, flex: 'none', overflow: 'auto', padding: '12px 8px 20px 20px' }}
        >
          {erased ? (
            <SourceCard customer={customer} />
          ) : (
            <>
              <HomeItemsCard customerId={customer.id} />
              <NeedCard customer={customer} />
              <MemberPanel customerId={customer.id} />
              <ReachCard customer={customer} />
              <HomeCard customer={customer} />
              <PersonCard customer={customer} />
              <ServiceCard customer={customer} />
              <SourceCard customer={customer} />
              <MarketCard customer={customer} />
            </>
          )}
        </Flex>
        <div style={{ flex: 1, minWidth: 0, overflow: 'auto', padding: '12px 20px 20px 8px' }}>
          <Card
            size="small"
            title={t('customers.page.timeline')}
            extra={
              !erased && (
                <Button
                  type="text"
                  size="small"
                  icon={<CustomerServiceOutlined />}
                  onClick={() => setRegistering(true)}
                >
                  {t('requests.register')}
                </Button>
              )
            }
          >
            {!erased && (
              <div ref={composer} style={{ marginBottom: 14 }}>
                <ContactComposer
                  customerId={customer.id}
                  manner={false}
                  agreed={customer.stage === 'paused' ? null : customer.nextContactDate}
                />
              </div>
            )}
            <TimelineList customerId={customer.id} kinds={kinds} onKinds={setKinds} />
          </Card>
        </div>
      </Flex>
      {registering && (
        <RegisterRequest
          customer={{ id: customer.id, name: customerName(t, customer) }}
          onClose={() => setRegistering(false)}
        />
      )}
    </Flex>
  );
}
