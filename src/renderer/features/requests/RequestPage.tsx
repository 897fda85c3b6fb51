import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Descriptions, Dropdown, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import { TOP_ESCALATION } from '../../../shared/domain/requestRules';
import { SELLERS } from '../../../shared/domain/roleGroups';
import { canTakeStep, isOpenRequest, nextStep } from '../../../shared/domain/states/request';
import { useCall, useWrite } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { instantText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { PageTitle } from '../../ui/PageTitle';
import { Skeleton } from '../../ui/Skeleton';
import { useReport } from '../../ui/useReport';
import { HistoryButton } from '../../widgets/history/HistoryButton';
import { RevealablePhone } from '../../widgets/RevealablePhone';
import { CustomerDrawer } from '../customers';
import { UseRightButton } from '../members';
import { EditRequestDialog } from './EditRequestDialog';
import { EventList } from './EventList';
import { AssignDialog, EscalateDialog } from './PeopleDialogs';
import { RequestStations } from './RequestStations';
import { DueTime, RequestStateTag, Urgency } from './requestText';
import { StepDialog, type ToldStep } from './StepDialog';

type Request = OutputOf<'requests.get'>;
type Dialog = ToldStep | 'edit' | 'assign' | 'escalate' | 'customer';

export default function RequestPage() {
  const id = Number(useParams().id);
  const valid = Number.isInteger(id) && id > 0;
  const { t } = useTranslation();
  const request = useCall('requests.get', { id: valid ? id : 1 }, { enabled: valid });
  if (!valid || request.error) {
    return (
      <Alert
        type="error"
        showIcon
        style={{ margin: 20 }}
        title={request.error ? errorText(request.error.error) : t('errors.codes.NOT_FOUND')}
      />
    );
  }
  if (request.data?.id !== id) return <Skeleton />;
  return <RequestView key={id} request={request.data} />;
}

function RequestView({ request }: { request: Request }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  return (
    <Flex vertical gap={12} style={{ padding: '14px 20px 24px' }}>
      <RequestHead request={request} onDialog={setDialog} />
      <Flex gap={12} align="flex-start">
        <Facts request={request} />
        <Card size="small" title={t('requests.page.events')} style={{ flex: 1, minWidth: 0 }}>
          <EventList events={request.events} />
        </Card>
      </Flex>
      {dialog === 'edit' && <EditRequestDialog request={request} onClose={close} />}
      {dialog === 'assign' && <AssignDialog request={request} onClose={close} />}
      {dialog === 'escalate' && <EscalateDialog request={request} onClose={close} />}
      {dialog === 'customer' && <CustomerDrawer id={request.customerId} onClose={close} />}
      {dialog && isStep(dialog) && <StepDialog request={request} step={dialog} onClose={close} />}
    </Flex>
  );
}

const isStep = (dialog: Dialog): dialog is ToldStep =>
  !['edit', 'assign', 'escalate', 'customer'].includes(dialog);

interface HeadProps {
  request: Request;
  onDialog: (dialog: Dialog) => void;
}

/** Number, customer, where it stands, and what is done with it next. */
function RequestHead({ request, onDialog }: HeadProps) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const navigate = useNavigate();
  return (
    <Card size="small">
      <Flex align="center" gap={12} wrap>
        <Button
          type="text"
          icon={<ArrowLeftOutlined />}
          aria-label={t('common.back')}
          onClick={() => navigate('/requests')}
        />
        <PageTitle>{request.number}</PageTitle>
        <Tag style={{ margin: 0 }}>{t(`codes.requestKind.${request.kind}`)}</Tag>
        <Button type="link" style={{ padding: 0 }} onClick={() => onDialog('customer')}>
          {request.customerName}
        </Button>
        <RevealablePhone phone={request.customerPhone} place="customers" id={request.customerId} />
        <Flex align="center" justify="flex-end" gap={12} wrap style={{ marginInlineStart: 'auto' }}>
          <HistoryButton entity="requests" id={request.id} />
          {SELLERS.includes(actor.role) && (
            <UseRightButton customerId={request.customerId} requestId={request.id} number={request.number} />
          )}
          <Steps request={request} onDialog={onDialog} />
        </Flex>
      </Flex>
      <Flex align="center" justify="space-between" gap={12} wrap style={{ marginTop: 10 }}>
        <RequestStations state={request.state} />
        <Typography.Text type="secondary">
          {[
            request.registeredBy && t('requests.page.registeredBy', { name: request.registeredBy }),
            instantText(request.createdAt),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography.Text>
      </Flex>
    </Card>
  );
}

/** The usual next step as the one primary button, the others behind it. */
function Steps({ request, onDialog }: HeadProps) {
  const { t } = useTranslation();
  const report = useReport();
  const move = useWrite('requests.move');
  const { actor } = useSession();
  const navigate = useNavigate();
  const { id, version, state, escalation, orderId, kind } = request;
  const returnsGoods = kind === 'return_request' || kind === 'exchange_request';
  const usual = nextStep(state, request.revisitResult !== 'discontent');
  const open = isOpenRequest(state);
  const take = () => {
    // Nothing needs to be said to accept, to begin, and to close what is done.
    if (usual === 'accept' || usual === 'work' || usual === 'close')
      move.mutate({ id, version, step: usual }, { onError: report });
    else onDialog(usual);
  };
  const steps = (['work', 'resolve', 'close', 'reopen'] as const).filter(
    (step) => step !== usual && canTakeStep(state, step),
  );
  const more = [
    ...steps.map((step) => ({
      key: step,
      label: t(`requests.step.${step === 'work' && state === 'working' ? 'continue' : step}`),
      danger: step === 'close' && open,
    })),
    ...(state === 'closed'
      ? []
      : [
          { type: 'divider' as const },
          { key: 'edit', label: t('requests.page.edit') },
          { key: 'assign', label: t('requests.page.assign') },
        ]),
    ...(open && escalation < TOP_ESCALATION ? [{ key: 'escalate', label: t('requests.page.escalate') }] : []),
  ];
  return (
    <Flex gap={8}>
      {more.length > 0 && (
        <Dropdown trigger={['click']} menu={{ items: more, onClick: ({ key }) => onDialog(key as Dialog) }}>
          <Button>{t('common.more')}</Button>
        </Dropdown>
      )}
      {open && orderId !== null && returnsGoods && SELLERS.includes(actor.role) && (
        <Button onClick={() => navigate(`/orders/${orderId}?return=${id}`)}>
          {t('requests.page.openReturn')}
        </Button>
      )}
      {open && state !== 'new' && <Button onClick={() => onDialog('wait')}>{t('requests.step.wait')}</Button>}
      {/* A button for each step: the spinner of the last one must not stay on the next. */}
      <Button
        key={usual}
        {...(state !== 'closed' && { type: 'primary' as const })}
        loading={move.isPending}
        onClick={take}
      >
        {t(`requests.step.${usual}`)}
      </Button>
    </Flex>
  );
}

/** What it is about, by when, who has it, and what came of it. */
function Facts({ request }: { request: Request }) {
  const { t } = useTranslation();
  const { orderId, orderNumber, deliveryNumber, revisitResult, revisitNote, resolution } = request;
  const revisit = revisitResult && [t(`codes.revisitResult.${revisitResult}`), revisitNote];
  const items = [
    {
      key: 'state',
      label: t('requests.state'),
      children: <RequestStateTag state={request.state} waitingFor={request.waitingFor} />,
    },
    {
      key: 'urgency',
      label: t('requests.urgency'),
      children: <Urgency urgency={request.urgency} escalation={request.escalation} />,
    },
    ...(isOpenRequest(request.state)
      ? [{ key: 'due', label: t('requests.due'), children: <DueTime {...request} /> }]
      : []),
    { key: 'assignee', label: t('requests.assignee'), children: request.assigneeName ?? '–' },
    ...(orderId === null
      ? []
      : [
          {
            key: 'order',
            label: t('requests.order'),
            children: <Link to={`/orders/${orderId}`}>{orderNumber}</Link>,
          },
        ]),
    ...(deliveryNumber
      ? [
          {
            key: 'delivery',
            label: t('requests.delivery'),
            children: <Link to={`/deliveries?stop=${request.deliveryId}`}>{deliveryNumber}</Link>,
          },
        ]
      : []),
    ...(request.returns.length > 0
      ? [
          {
            key: 'returns',
            label: t('requests.page.returns'),
            children: <Returns returns={request.returns} />,
          },
        ]
      : []),
    ...(resolution
      ? [{ key: 'resolution', label: t('requests.resolution'), children: <Words text={resolution} /> }]
      : []),
    ...(revisit
      ? [
          {
            key: 'revisit',
            label: t('codes.requestStep.revisit'),
            children: <Words text={revisit.filter(Boolean).join(' · ')} />,
          },
        ]
      : []),
  ];
  return (
    <Card size="small" title={request.title} style={{ width: 420, flex: 'none' }}>
      {request.description && (
        <Typography.Paragraph style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {request.description}
        </Typography.Paragraph>
      )}
      <Descriptions
        size="small"
        column={1}
        styles={{ label: { width: 104, whiteSpace: 'nowrap' } }}
        items={items}
      />
    </Card>
  );
}

/** The returns that answer it; each is carried on from its order. */
function Returns({ returns }: Pick<Request, 'returns'>) {
  const { t } = useTranslation();
  return (
    <Flex vertical>
      {returns.map((row) => (
        <span key={row.id}>
          <Link to={`/orders/${row.orderId}`}>{row.number}</Link>{' '}
          {[t(`codes.returnKind.${row.kind}`), t(`codes.returnState.${row.state}`)].join(' · ')}
        </span>
      ))}
    </Flex>
  );
}

function Words({ text }: { text: string }) {
  return <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</span>;
}
