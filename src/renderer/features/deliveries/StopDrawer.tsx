import { PrinterOutlined } from '@ant-design/icons';
import { Button, Descriptions, Drawer, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DeliveryDetail } from '../../../shared/contract/deliveryShapes';
import { addressText } from '../../../shared/domain/address';
import { DESK, FLOOR } from '../../../shared/domain/roleGroups';
import { useCall } from '../../platform/api';
import { dateText, instantText, slotName } from '../../platform/format';
import { useSession } from '../../platform/session';
import { Money } from '../../ui/Money';
import { Skeleton } from '../../ui/Skeleton';
import { UnsavedScope } from '../../ui/Unsaved';
import { AttachmentGallery } from '../../widgets/AttachmentGallery';
import { DeliveryStateTag } from '../../widgets/DeliveryStateTag';
import { SlipPreview } from '../../widgets/printing/SlipPreview';
import { RevealablePhone } from '../../widgets/RevealablePhone';
import { CustomerDrawer } from '../customers';
import { cubicMetres } from './deliveryText';
import { EditStop } from './EditStop';
import { packageLabel } from './packageText';
import { RemindText } from './RemindText';
import { ResultForm } from './ResultForm';
import { StopActions } from './StopActions';

interface Props {
  id: number;
  onClose: () => void;
  /** Opens the booking dialog of this delivery. */
  onBook: (detail: DeliveryDetail) => void;
}

const ACTIVE: readonly string[] = ['booked', 'reminded', 'dispatched', 'on_the_way'];

/** A stop: who, where, what; its slip, its reminder, and what happened at the door. */
export function StopDrawer(props: Props) {
  return (
    <UnsavedScope close={props.onClose}>{(leave) => <OpenStop {...props} leave={leave} />}</UnsavedScope>
  );
}

function OpenStop({ id, onClose, onBook, leave }: Props & { leave: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { actor } = useSession();
  const [slip, setSlip] = useState(false);
  const [customer, setCustomer] = useState(false);
  const [editing, setEditing] = useState(false);
  const [reporting, setReporting] = useState(false);
  const stop = useCall('deliveries.get', { id });
  const detail = stop.data?.id === id ? stop.data : undefined;
  const active = detail !== undefined && ACTIVE.includes(detail.state);
  const canReport = DESK.includes(actor.role) || actor.role === 'delivery';
  const title = detail
    ? detail.kind === 'delivery'
      ? t('deliveries.drawer.title', { number: detail.number })
      : t('deliveries.drawer.jobTitle', {
          kind: t(`codes.deliveryKind.${detail.kind}`),
          number: detail.number,
        })
    : t('deliveries.title');
  return (
    <Drawer
      open
      size={620}
      title={
        <Flex align="center" gap={8}>
          <span>{title}</span>
          {detail && <DeliveryStateTag state={detail.state} kind={detail.kind} />}
        </Flex>
      }
      onClose={leave}
      extra={
        detail && (
          <Button icon={<PrinterOutlined />} onClick={() => setSlip(true)}>
            {t('deliveries.drawer.slip')}
          </Button>
        )
      }
    >
      {!detail && <Skeleton />}
      {detail && (
        <Flex vertical gap={16}>
          <StopActions
            detail={detail}
            onBook={() => onBook(detail)}
            onResult={() => setReporting(true)}
            onClose={onClose}
          />
          {reporting && active && canReport && (
            <section aria-label={t('deliveries.result.title')}>
              <Typography.Title level={5} style={{ marginTop: 0 }}>
                {t(detail.kind === 'delivery' ? 'deliveries.result.title' : 'deliveries.result.jobTitle')}
              </Typography.Title>
              <ResultForm detail={detail} onDone={() => setReporting(false)} />
            </section>
          )}
          <Facts
            detail={detail}
            onCustomer={FLOOR.includes(actor.role) ? () => setCustomer(true) : null}
            onOrder={FLOOR.includes(actor.role) ? () => navigate(`/orders/${detail.orderId}`) : null}
            onEdit={active && DESK.includes(actor.role) ? () => setEditing(true) : null}
          />
          {detail.packageList.length > 0 && <PackageList detail={detail} />}
          {active && <RemindText detail={detail} />}
          <section aria-label={t('deliveries.drawer.photos')}>
            <Typography.Text strong>{t('deliveries.drawer.photos')}</Typography.Text>
            <AttachmentGallery entity="deliveries" entityId={detail.id} kind="delivery" />
          </section>
          {slip && <SlipPreview deliveryIds={[detail.id]} onClose={() => setSlip(false)} />}
          {customer && <CustomerDrawer id={detail.customerId} onClose={() => setCustomer(false)} />}
          {editing && <EditStop detail={detail} onClose={() => setEditing(false)} />}
        </Flex>
      )}
    </Drawer>
  );
}

function Facts({
  detail,
  onCustomer,
  onOrder,
  onEdit,
}: {
  detail: DeliveryDetail;
  /** NULL for those who do not see customers and orders. */
  onCustomer: (() => void) | null;
  onOrder: (() => void) | null;
  onEdit: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const lift = detail.hasLift === null ? 'unknown' : detail.hasLift ? 'yes' : 'no';
  const way = [
    detail.floor !== null && t('deliveries.drawer.floor', { floor: detail.floor }),
    t(`deliveries.drawer.lift.${lift}`),
    detail.fitsLift !== null && t(`deliveries.drawer.fitsLift.${detail.fitsLift ? 'yes' : 'no'}`),
    detail.carryingDistanceM && t('deliveries.drawer.distance', { metres: detail.carryingDistanceM }),
  ].filter(Boolean);
  const when =
    detail.date === null
      ? t('deliveries.drawer.notBooked')
      : `${dateText(detail.date, today)} ${slotName({
          name: detail.slotName ?? '',
          nameEn: detail.slotNameEn ?? '',
        })} ${detail.startTime}–${detail.endTime}`;
  const steps = [
    detail.remindedAt && t('deliveries.remindedAt', { when: instantText(detail.remindedAt) }),
    detail.dispatchedAt && t('deliveries.dispatchedAt', { when: instantText(detail.dispatchedAt) }),
    detail.finishedAt && t('deliveries.finishedAt', { when: instantText(detail.finishedAt) }),
    detail.revisitedAt && t('deliveries.revisitedAt', { when: instantText(detail.revisitedAt) }),
  ].filter(Boolean);
  const item = (key: string, label: string, children: React.ReactNode) =>
    children ? [{ key, label, children }] : [];
  return (
    <Descriptions
      column={1}
      size="small"
      styles={{ label: { width: 136, whiteSpace: 'nowrap' } }}
      items={[
        ...item(
          'customer',
          t('deliveries.drawer.customer'),
          <Flex gap={8} wrap align="center">
            <LinkOrText text={detail.customerName} onClick={onCustomer} />
            <RevealablePhone phone={detail.phone} place="deliveries" id={detail.id} />
            <RevealablePhone phone={detail.phone2} place="deliveries" id={detail.id} />
            <LinkOrText text={detail.orderNumber} onClick={onOrder} />
          </Flex>,
        ),
        ...item(
          'address',
          t('deliveries.drawer.address'),
          <span>
            {addressText(detail)}
            <Typography.Text type="secondary"> {way.join(' · ')}</Typography.Text>
          </span>,
        ),
        ...item('when', t('deliveries.drawer.when'), when),
        ...item(
          'crew',
          t('deliveries.drawer.crew'),
          detail.crewName && (
            <Flex gap={8} align="center">
              {[detail.crewName, detail.plate, detail.driver].filter(Boolean).join(' · ')}
              {onEdit && (
                <Button type="link" size="small" onClick={onEdit}>
                  {t('deliveries.drawer.edit')}
                </Button>
              )}
            </Flex>
          ),
        ),
        ...item(
          'later',
          t('deliveries.drawer.part'),
          detail.packagesLater > 0 && (
            <Typography.Text type="warning">
              {t('deliveries.packagesLater', { count: detail.packagesLater })}
            </Typography.Text>
          ),
        ),
        ...item(
          'balance',
          t('deliveries.drawer.balance'),
          detail.balanceFen > 0 ? (
            <Money fen={detail.balanceFen} strong />
          ) : detail.collectedWith ? (
            t('deliveries.collectedWith', { number: detail.collectedWith })
          ) : (
            t('deliveries.drawer.paid')
          ),
        ),
        ...item(
          'collected',
          t('deliveries.drawer.collected'),
          detail.collectedFen > 0 && <Money fen={detail.collectedFen} />,
        ),
        ...item('receiver', t('deliveries.drawer.receiver'), detail.receiver),
        ...item(
          'old',
          t('deliveries.drawer.oldFurniture'),
          detail.oldFurnitureRemoval &&
            [
              detail.oldFurnitureRemoval,
              detail.oldFurnitureTaken === null
                ? detail.oldFurniturePartTaken && t('deliveries.drawer.oldPartTaken')
                : t(`codes.oldFurniture.${detail.oldFurnitureTaken}`),
            ]
              .filter(Boolean)
              .join(' · '),
        ),
        ...item(
          'remarks',
          t('deliveries.drawer.remarks'),
          [detail.remarks, detail.resultNote].filter(Boolean).join(' · '),
        ),
        ...item('orderNote', t('deliveries.drawer.orderNote'), detail.orderNote),
        ...item(
          'override',
          t('deliveries.drawer.override'),
          detail.overrideReason && (
            <Typography.Text type="danger">
              {t('deliveries.drawer.overrideBy', {
                name: detail.overrideName ?? '',
                reason: detail.overrideReason,
              })}
            </Typography.Text>
          ),
        ),
        ...item('seller', t('deliveries.drawer.seller'), detail.sellerName),
        ...item('steps', t('deliveries.drawer.steps'), steps.join(' · ')),
      ]}
    />
  );
}

function LinkOrText({ text, onClick }: { text: string; onClick: (() => void) | null }) {
  if (!onClick) return <span>{text}</span>;
  return (
    <Button type="link" size="small" style={{ padding: 0 }} onClick={onClick}>
      {text}
    </Button>
  );
}

/** What was moved and has no new day yet keeps its packages, but they are on no trip: they are here. */
const stateShown = (
  { state }: DeliveryDetail['packageList'][number],
  { date }: DeliveryDetail,
): DeliveryDetail['packageList'][number]['state'] =>
  state === 'booked' && date === null ? 'arrived' : state;

function PackageList({ detail }: { detail: DeliveryDetail }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('deliveries.drawer.packages')}>
      <Typography.Text strong>
        {t('deliveries.drawer.packages')} · {t('deliveries.packages', { count: detail.packages })}
        {detail.volumeDm3 > 0 && ` · ${t('deliveries.volume', { value: cubicMetres(detail.volumeDm3) })}`}
      </Typography.Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls a long list. */}
      <div tabIndex={0} style={{ maxHeight: 220, overflow: 'auto', marginTop: 4 }}>
        {detail.packageList.map((one) => (
          <Flex key={one.packageId} justify="space-between" gap={8}>
            <Typography.Text ellipsis>{packageLabel(one, t)}</Typography.Text>
            <Typography.Text
              style={{ whiteSpace: 'nowrap' }}
              type={one.state === 'pending' || one.result === 'missing' ? 'warning' : 'secondary'}
            >
              {one.result === 'pending'
                ? t(`codes.packageState.${stateShown(one, detail)}`)
                : t(`codes.packageResult.${one.result}`)}
            </Typography.Text>
          </Flex>
        ))}
      </div>
    </section>
  );
}
