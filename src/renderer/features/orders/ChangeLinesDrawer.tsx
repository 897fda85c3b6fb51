import { Alert, App, Button, Drawer, Flex, Form, Typography } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf, RawInputOf } from '../../../shared/contract';
import { movesMoreThan } from '../../../shared/domain/orderMoney';
import { useCall, useWrite } from '../../platform/api';
import { moneyText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { useSaveKey } from '../../ui/saveKey';
import { TextInput } from '../../ui/TextInput';
import { UnsavedScope, useUnsaved } from '../../ui/Unsaved';
import { useFormErrors } from '../../ui/useFormErrors';
import { isLineOrAmount, usePathErrors } from '../../ui/usePathErrors';
import { LinesTable } from '../../widgets/lines/LinesTable';
import { editableLine, lineInput } from '../../widgets/lines/lineModel';
import { type Amounts, AmountsPanel, totalOf } from './AmountsPanel';

type Order = OutputOf<'orders.get'>;

/** Changes what an order holds. Says beforehand when the owner has to agree. */
export function ChangeLinesDrawer({ order, onClose }: { order: Order; onClose: () => void }) {
  return (
    <UnsavedScope close={onClose}>
      {(leave) => <OpenDrawer order={order} close={onClose} leave={leave} />}
    </UnsavedScope>
  );
}

/** `close` closes at once, `leave` asks first when something was changed. */
function OpenDrawer({ order, close, leave }: { order: Order; close: () => void; leave: () => void }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const [lines, setLines] = useState(() =>
    order.lines.filter(({ cancelledAt }) => cancelledAt === null).map((line) => editableLine(line)),
  );
  const [amounts, setAmounts] = useState<Amounts>({
    discountFen: order.discountFen,
    deliveryFeeFen: order.deliveryFeeFen,
    carryingFeeFen: order.carryingFeeFen,
    installationFeeFen: order.installationFeeFen,
  });
  const [touched, setTouched] = useState(false);
  const change = useWrite('orders.changeLines');
  const showErrors = useFormErrors(form);
  const paths = usePathErrors({ lines, ...amounts });
  const limitBp = useCall('settings.all', {}).data?.limits.orderChangeBp;
  const total = totalOf(lines, amounts);
  const asksOwner =
    actor.role !== 'owner' && limitBp !== undefined && movesMoreThan(order.agreedTotalFen, total, limitBp);

  const submit = ({ reason }: { reason?: string }) => {
    const input: RawInputOf<'orders.changeLines'> = {
      id: order.id,
      version: order.version,
      reason: reason ?? '',
      ...amounts,
      lines: lines.map((line) => ({ ...lineInput(line), wantedDate: line.wantedDate ?? null })),
    };
    paths.clear();
    change.mutate(input, {
      onSuccess: ({ outcome }) => {
        void message.success(t(outcome === 'pending' ? 'orders.changeAsked' : 'orders.changeSaved'));
        close();
      },
      onError: (error) => {
        if (!paths.take(error, isLineOrAmount)) showErrors(error);
      },
    });
  };
  const body = useRef<HTMLDivElement>(null);
  useSaveKey(body, form.submit);
  useUnsaved(touched && !change.isPending, t('orders.discardChange'));
  const isFixed = (id: number | null) => (order.lines.find((line) => line.id === id)?.fixedPackages ?? 0) > 0;
  return (
    <Drawer
      open
      // The first field takes the focus; without motion the drawer would take it from there.
      autoFocus={false}
      size={1120}
      title={t('orders.changeTitle', { number: order.number })}
      onClose={leave}
      footer={
        <Form name="order-lines" form={form} onFinish={submit} onValuesChange={() => setTouched(true)}>
          <Flex gap={12} align="flex-start">
            <Form.Item name="reason" label={t('orders.changeReason')} style={{ flex: 1, marginBottom: 0 }}>
              <TextInput max={200} placeholder={t('orders.changeReasonHint')} />
            </Form.Item>
            <Button onClick={leave}>{t('common.cancel')}</Button>
            <Button type="primary" loading={change.isPending} onClick={form.submit} title="Ctrl+Enter">
              {t(asksOwner ? 'orders.askOwner' : 'orders.saveChange')}
            </Button>
          </Flex>
        </Form>
      }
    >
      <Flex ref={body} vertical gap={12}>
        {asksOwner && (
          <Alert
            type="warning"
            showIcon
            title={t('orders.changeNeedsOwner', {
              before: moneyText(order.totalFen),
              after: moneyText(total),
              percent: (limitBp ?? 0) / 100,
            })}
          />
        )}
        {total < order.receivedFen && (
          <Alert
            type="info"
            showIcon
            title={t('orders.changeLeavesRefund', {
              received: moneyText(order.receivedFen),
              refund: moneyText(order.receivedFen - total),
            })}
          />
        )}
        {paths.errors.lines && <Typography.Text type="danger">{paths.errors.lines}</Typography.Text>}
        <AmountsPanel
          lines={lines}
          amounts={amounts}
          home={order}
          customerId={order.customerId}
          errors={paths.errors}
          onChange={(next) => {
            setTouched(true);
            setAmounts(next);
          }}
        />
        <LinesTable
          lines={lines}
          errors={paths.errors}
          withWantedDate
          isFixed={({ id }) => isFixed(id)}
          onChange={(next) => {
            setTouched(true);
            setLines(next);
          }}
        />
      </Flex>
    </Drawer>
  );
}
