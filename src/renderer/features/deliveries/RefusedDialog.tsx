import { Alert, App, Button, Flex, Form, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DeliveryCard } from '../../../shared/contract/deliveryShapes';
import { useCall } from '../../platform/api';
import { errorText, fieldErrorText } from '../../platform/errorText';
import { write } from '../../platform/write';
import { TextInput } from '../../ui/TextInput';
import { UnsavedScope } from '../../ui/Unsaved';
import { useBusy } from '../../ui/useBusy';
import { useReport } from '../../ui/useReport';
import { useTypedForm } from '../../ui/useTypedForm';
import type { PlaceRef } from './deliveryText';
import { idsHere } from './packageText';
import { type Refused, usePlacing, useRefusalText } from './usePlacing';

type NameOf = (place: PlaceRef) => { date: string; slot: string; crew: string };

/** A refused drop says why, offers the next free slot in one click and going ahead with a reason: the owner at once, others by asking. */
export function RefusedDialog({ nameOf }: { nameOf: NameOf }) {
  const { refused, dismiss } = usePlacing();
  if (!refused) return null;
  return (
    <UnsavedScope close={dismiss}>
      {(leave) => <OpenRefusal refused={refused} nameOf={nameOf} leave={leave} />}
    </UnsavedScope>
  );
}

interface OpenProps {
  refused: Refused;
  nameOf: NameOf;
  leave: () => void;
}

function OpenRefusal({ refused, nameOf, leave }: OpenProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { dismiss, place, dispatch, cancel } = usePlacing();
  const report = useReport();
  const read = useRefusalText();
  const [form] = Form.useForm<{ reason: string }>();
  const { busy, run } = useBusy();
  const { card, place: at, packageIds, vehicleId, error, told, sent, onSettled } = refused;
  // Of the stops that are sent those with which something is wrong.
  const named = sent.filter(({ despite }) => despite.length > 0);
  const fields = error.fields ?? [];
  const ready = at !== null && error.params?.trouble === undefined;
  const title = t(
    at === null
      ? 'deliveries.refused.notReadyToSend'
      : ready
        ? 'deliveries.refused.title'
        : 'deliveries.refused.notReady',
  );
  const { onValuesChange, onKeyDown } = useTypedForm({ what: title, busy, submit: form.submit });
  const { next, nextText, overridable, askable } = read(error);
  const go = (to: PlaceRef | null, overrideReason: string | null) =>
    run(async () => {
      const all = { overrideReason, despite: overrideReason === null ? [] : told };
      if (to === null) await dispatch(sent, overrideReason);
      else await place(card, to, { packageIds, vehicleId: to === at ? vehicleId : null, onSettled, ...all });
    });
  const ask = (reason: string) =>
    run(async () => {
      try {
        const { id, version } = card;
        if (at === null) {
          for (const stop of named) {
            await write('deliveries.askDispatch', { id: stop.card.id, version: stop.card.version, reason });
          }
        } else await write('deliveries.askOverride', { id, version, ...at, packageIds, vehicleId, reason });
        void message.success(
          t(at === null ? 'deliveries.refused.askedDispatch' : 'deliveries.refused.asked'),
        );
        cancel();
        dismiss();
        onSettled?.();
      } catch (failed) {
        report(failed);
      }
    });
  return (
    <Modal open title={title} onCancel={leave} footer={null} width={480}>
      <Flex vertical gap={14}>
        <Typography.Text type="secondary">
          {at === null
            ? named.map((stop) => `${stop.card.customerName} · ${stop.card.number}`).join('  ')
            : t('deliveries.refused.where', { name: card.customerName, ...nameOf(at) })}
        </Typography.Text>
        <Alert
          type="warning"
          showIcon
          title={errorText(error)}
          description={
            fields.length > 1 &&
            fields.map((field) => (
              <div key={`${field.path} ${field.code}`}>
                {field.params?.number} · {fieldErrorText(field)}
              </div>
            ))
          }
        />
        {at !== null && error.reason === 'goods_not_expected' && packageIds === null && (
          <OnlyHere
            card={card}
            onGo={(ids) =>
              run(async () => void (await place(card, at, { packageIds: ids, vehicleId, onSettled })))
            }
          />
        )}
        {!ready ? null : next && nextText ? (
          <Button type="primary" autoFocus loading={busy} onClick={() => void go(next, null)}>
            {nextText}
          </Button>
        ) : (
          <Typography.Text>{t('deliveries.refused.none')}</Typography.Text>
        )}
        {(overridable || askable) && (
          <Form
            name="override"
            form={form}
            layout="vertical"
            onValuesChange={onValuesChange}
            onKeyDown={onKeyDown}
            onFinish={({ reason }) => void (overridable ? go(at, reason.trim()) : ask(reason.trim()))}
          >
            <Form.Item
              name="reason"
              label={t('deliveries.refused.reason')}
              rules={[{ required: true, whitespace: true, message: t('deliveries.refused.reasonNeeded') }]}
            >
              <TextInput autoFocus={!next} max={200} placeholder={t('deliveries.refused.reasonHint')} />
            </Form.Item>
            <Button htmlType="submit" danger={overridable} loading={busy}>
              {t(
                !overridable
                  ? 'deliveries.refused.askOwner'
                  : at === null
                    ? 'deliveries.refused.overrideDispatch'
                    : 'deliveries.refused.override',
              )}
            </Button>
          </Form>
        )}
      </Flex>
    </Modal>
  );
}

/** The way out where a part has arrived: these go now, the rest waits for another day. */
function OnlyHere({ card, onGo }: { card: DeliveryCard; onGo: (packageIds: number[]) => void }) {
  const { t } = useTranslation();
  const detail = useCall('deliveries.get', { id: card.id });
  const here = idsHere(detail.data?.packageList ?? []);
  const waiting = card.state === 'unscheduled' || card.state === 'moved';
  if (!waiting || here.length === 0) return null;
  return (
    <Button type="primary" autoFocus onClick={() => onGo(here)}>
      {t('deliveries.book.onlyHere', { count: here.length })}
    </Button>
  );
}
