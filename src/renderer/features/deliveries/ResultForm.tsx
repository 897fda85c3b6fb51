import { Alert, App, Button, Flex, Form, Radio, Select, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryDetail } from '../../../shared/contract/deliveryShapes';
import { receiptFault } from '../../../shared/domain/amountFaults';
import { isLocalDate } from '../../../shared/domain/dates';
import {
  OLD_FURNITURE_RESULTS,
  type OldFurnitureResult,
  PAYMENT_METHODS,
} from '../../../shared/domain/productCodes';
import { useCall, useWrite } from '../../platform/api';
import { dateText, moneyText, slotName } from '../../platform/format';
import { useSession } from '../../platform/session';
import { DateInput } from '../../ui/DateInput';
import { firstFieldIn } from '../../ui/firstField';
import { MoneyInput } from '../../ui/NumberInput';
import { TextArea, TextInput } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';
import { useFormWalk } from '../../ui/useFormWalk';
import { useTypedForm } from '../../ui/useTypedForm';
import { placeKey } from './deliveryText';
import { packageLabel } from './packageText';

const PACKAGE_CHOICES = ['signed', 'refused', 'missing'] as const;
type PackageChoice = (typeof PACKAGE_CHOICES)[number];
type Outcome = 'signed' | 'partly_signed' | 'refused' | 'moved';
interface Fields {
  outcome: Outcome;
  receiver: string | null;
  note: string | null;
  oldFurnitureTaken?: OldFurnitureResult;
  collectedFen: number | null;
  collectedMethod: (typeof PAYMENT_METHODS)[number] | null;
  newDate: string | null;
  newPlace: string | null;
}

/** What happened at the door; what was not signed for goes back to the tray by itself. */
export function ResultForm({ detail, onDone }: { detail: DeliveryDetail; onDone: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { today } = useSession();
  const [form] = Form.useForm<Fields>();
  const report = useWrite('deliveries.result');
  const showErrors = useFormErrors(form);
  const { clear, onValuesChange, onKeyDown } = useTypedForm({
    what: t(detail.kind === 'delivery' ? 'deliveries.result.title' : 'deliveries.result.jobTitle'),
    busy: report.isPending,
    submit: form.submit,
  });
  const box = useRef<HTMLDivElement>(null);
  const walk = useFormWalk(box);
  // The button that opened it stays: the next step is here.
  useEffect(() => {
    if (box.current) firstFieldIn(box.current)?.focus();
  }, []);
  const isDelivery = detail.kind === 'delivery';
  const takesOld = isDelivery && detail.oldFurnitureRemoval !== null;
  const missing = isDelivery ? detail.packages - detail.arrived : 0;
  const [ticks, setTicks] = useState<Record<number, PackageChoice>>(() =>
    Object.fromEntries(detail.packageList.map(({ packageId }) => [packageId, 'signed'])),
  );
  const outcome = Form.useWatch('outcome', form);
  const newDate = Form.useWatch('newDate', form);
  const collected = Form.useWatch('collectedFen', form) ?? null;
  const free = useCall(
    'deliveries.freeSlots',
    { id: detail.id, from: newDate ?? null, limit: 12 },
    { enabled: outcome === 'moved' && isLocalDate(newDate) },
  );
  const places = (free.data ?? []).filter(({ date }) => date === newDate);
  const outcomes: { value: Outcome; label: string }[] = isDelivery
    ? (['signed', 'partly_signed', 'refused', 'moved'] as const).map((value) => ({
        value,
        label: t(`deliveries.result.${value}`),
      }))
    : [
        { value: 'signed', label: t('deliveries.result.done') },
        { value: 'refused', label: t('deliveries.result.notDone') },
        { value: 'moved', label: t('deliveries.result.moved') },
      ];
  const submit = (fields: Fields) => {
    const slot = places.find((one) => placeKey(one) === fields.newPlace);
    const moved = fields.outcome === 'moved';
    report.mutate(
      {
        id: detail.id,
        version: detail.version,
        outcome: fields.outcome,
        packages:
          fields.outcome === 'partly_signed'
            ? Object.entries(ticks).map(([packageId, result]) => ({ packageId: Number(packageId), result }))
            : [],
        receiver: moved ? null : fields.receiver,
        note: fields.note,
        oldFurnitureTaken: moved || !takesOld ? null : (fields.oldFurnitureTaken ?? null),
        collectedFen: moved ? null : fields.collectedFen,
        collectedMethod: moved ? null : fields.collectedMethod,
        newDate: moved ? fields.newDate : null,
        newSlotId: moved ? (slot?.slotId ?? null) : null,
        newCrewId: moved ? (slot?.crewId ?? null) : null,
      },
      {
        onSuccess: () => {
          void message.success(t('deliveries.result.saved'));
          clear();
          onDone();
        },
        onError: showErrors,
      },
    );
  };
  const signed = Object.values(ticks).filter((result) => result === 'signed').length;
  return (
    <div ref={box}>
      <Form
        name="delivery-result"
        form={form}
        layout="vertical"
        onFinish={submit}
        onValuesChange={onValuesChange}
        onKeyDown={onKeyDown}
        initialValues={{ outcome: 'signed', receiver: detail.customerName, collectedMethod: 'cash' }}
      >
        {/* Enter goes on: whoever presses it twice on the button has not looked yet, and saves nothing. */}
        <div {...walk}>
          <Form.Item name="outcome" label={t('deliveries.result.outcome')}>
            <Radio.Group optionType="button" buttonStyle="solid" options={outcomes} />
          </Form.Item>
        </div>
        {outcome === 'signed' && missing > 0 && (
          <Alert
            type="warning"
            showIcon
            style={{ marginBottom: 12 }}
            title={t('deliveries.result.notArrived', { missing })}
          />
        )}
        {outcome === 'partly_signed' && (
          <Form.Item
            name="packages"
            label={`${t('deliveries.result.ticks')} · ${t('deliveries.result.signedCount', {
              signed,
              total: detail.packageList.length,
            })}`}
            extra={t('deliveries.result.ticksHint')}
          >
            <div style={{ display: 'grid', gap: 4, maxHeight: 260, overflow: 'auto' }}>
              {detail.packageList.map((one) => (
                <Flex key={one.packageId} align="center" justify="space-between" gap={8}>
                  <Typography.Text ellipsis style={{ flex: 1 }}>
                    {packageLabel(one, t)}
                  </Typography.Text>
                  <Radio.Group
                    // Without a name of its own each would be a part of one group for the keyboard.
                    name={`package-${one.packageId}`}
                    size="small"
                    optionType="button"
                    aria-label={packageLabel(one, t)}
                    value={ticks[one.packageId]}
                    onChange={({ target }) => {
                      setTicks({ ...ticks, [one.packageId]: target.value });
                      onValuesChange();
                    }}
                    options={PACKAGE_CHOICES.map((value) => ({
                      value,
                      label: t(`codes.packageResult.${value}`),
                    }))}
                  />
                </Flex>
              ))}
            </div>
          </Form.Item>
        )}
        {outcome === 'moved' ? (
          <Flex gap={12} wrap>
            <Form.Item
              name="newDate"
              label={t('deliveries.result.newDate')}
              rules={[{ required: true, message: t('errors.fields.required') }]}
            >
              <DateInput fromToday />
            </Form.Item>
            <Form.Item
              name="newPlace"
              label={t('deliveries.result.newPlace')}
              style={{ flex: 1, minWidth: 200 }}
            >
              <Select
                allowClear={{ label: t('common.clear') }}
                disabled={!newDate}
                options={places.map((slot) => ({
                  value: placeKey(slot),
                  label: `${dateText(slot.date, today)} ${slotName({ name: slot.slotName, nameEn: slot.slotNameEn })} · ${slot.crewName}`,
                }))}
              />
            </Form.Item>
          </Flex>
        ) : (
          <Flex gap={12} wrap>
            <Form.Item
              name="receiver"
              label={t('deliveries.result.receiver')}
              style={{ flex: 1, minWidth: 140 }}
            >
              <TextInput max={30} />
            </Form.Item>
            {detail.collectedWith && (
              <Typography.Text type="secondary" style={{ flexBasis: '100%', marginBottom: 12 }}>
                {t('deliveries.drawer.balance')} ·{' '}
                {t('deliveries.collectedWith', { number: detail.collectedWith })}
              </Typography.Text>
            )}
            {detail.balanceFen > 0 && (
              <>
                <Form.Item
                  name="collectedFen"
                  label={t('deliveries.result.collected')}
                  extra={
                    <>
                      {t('deliveries.result.balance', { amount: moneyText(detail.balanceFen) })}{' '}
                      <Button
                        type="link"
                        size="small"
                        onClick={() => {
                          form.setFieldValue('collectedFen', detail.balanceFen);
                          onValuesChange();
                        }}
                      >
                        {t('deliveries.result.collectAll')}
                      </Button>
                    </>
                  }
                >
                  <MoneyInput style={{ width: 150 }} fault={receiptFault(collected, detail.balanceFen)} />
                </Form.Item>
                <Form.Item name="collectedMethod" label={t('deliveries.result.method')}>
                  <Select
                    style={{ width: 110 }}
                    options={PAYMENT_METHODS.map((value) => ({
                      value,
                      label: t(`codes.paymentMethod.${value}`),
                    }))}
                  />
                </Form.Item>
              </>
            )}
          </Flex>
        )}
        {takesOld && outcome !== 'moved' && (
          <Form.Item
            name="oldFurnitureTaken"
            required
            label={t('deliveries.result.oldTaken', { what: detail.oldFurnitureRemoval })}
            style={{ marginBottom: 8 }}
          >
            <Radio.Group
              options={OLD_FURNITURE_RESULTS.map((value) => ({
                value,
                label: t(`codes.oldFurniture.${value}`),
              }))}
            />
          </Form.Item>
        )}
        <Form.Item name="note" label={t('deliveries.result.note')}>
          <TextArea rows={2} max={200} placeholder={t('deliveries.result.noteHint')} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={report.isPending} title="Ctrl+Enter">
          {t('deliveries.result.submit')}
        </Button>
      </Form>
    </div>
  );
}
