import { Flex, Form, Radio, Select, Typography } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import type { DeliveryCard } from '../../../shared/contract/deliveryShapes';
import { useCall } from '../../platform/api';
import { dateText, slotName } from '../../platform/format';
import { useSession } from '../../platform/session';
import { DateFilter, DateInput } from '../../ui/DateInput';
import { FormDialog } from '../../ui/FormDialog';
import { useBusy } from '../../ui/useBusy';
import { type PlaceRef, placeKey } from './deliveryText';
import { GoodsComing, PartChoice } from './PartChoice';
import { isLoose } from './packageText';
import { usePlacing } from './usePlacing';

type FreeSlot = OutputOf<'deliveries.freeSlots'>[number];

/** Enter on a slot goes to the button that books it: whoever presses it twice to open the dialog books nothing unseen. */
function goOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const book = event.currentTarget.closest('.ant-modal')?.querySelector<HTMLElement>(BOOK);
  if (!event.repeat) book?.focus();
}

const BOOK = '.ant-modal-footer .ant-btn-primary:not(:disabled)';

/** Books a waiting delivery or moves a booked one: the free slots first, any other place below. */
export function BookDialog({ card, onClose }: { card: DeliveryCard; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { place } = usePlacing();
  const waiting = card.state === 'unscheduled' || card.state === 'moved';
  const crews = useCall('crews.all', {});
  const detail = useCall('deliveries.get', { id: card.id });
  // What was agreed with the customer; a day that is over is only shown.
  const agreed = card.promisedDate;
  const firstDay = waiting && agreed !== null && agreed > today ? agreed : null;
  const [from, setFrom] = useState<string | null>(firstDay);
  const [chosen, setChosen] = useState<number[] | null>(null);
  /** The chosen free slot; null: another place, undefined: nobody has chosen yet. */
  const [picked, setPicked] = useState<FreeSlot | null | undefined>(undefined);
  const [own, setOwn] = useState<Partial<PlaceRef>>({});
  const [vehicleId, setVehicleId] = useState<number | null>(null);
  const [form] = Form.useForm<object>();
  const { busy, run } = useBusy();
  const offeredFrom = t(from === null ? 'deliveries.book.free' : 'deliveries.book.freeFrom');
  const slots = useCall('deliveries.freeSlots', { id: card.id, from, packageIds: chosen, limit: 8 });
  // The first free one is proposed, so that the arrow keys begin at a slot and Enter goes on with it.
  const proposed = slots.isPlaceholderData ? null : (slots.data?.[0] ?? null);
  const free = picked === undefined ? proposed : picked;
  // The chosen slot stays in sight, even where other pieces have other free slots.
  const chosenGone = free && !slots.data?.some((slot) => placeKey(slot) === placeKey(free));
  const offered = chosenGone ? [free, ...(slots.data ?? [])] : (slots.data ?? []);
  const ownPlace =
    own.date && own.slotId && own.crewId ? { date: own.date, slotId: own.slotId, crewId: own.crewId } : null;
  const target = free ?? ownPlace;
  const submit = async () => {
    if (!target) return;
    const { date, slotId, crewId } = target;
    await place(card, { date, slotId, crewId }, { packageIds: chosen, vehicleId, onSettled: onClose });
  };
  const packageList = detail.data?.packageList ?? [];
  const packages = packageList.filter((one) => !isLoose(one));
  return (
    <FormDialog
      width={560}
      title={`${t(waiting ? 'deliveries.book.title' : 'deliveries.book.moveTitle')} · ${card.customerName}`}
      form={form}
      changed={[picked, own.date, own.slotId, own.crewId, vehicleId, chosen].some(Boolean)}
      onSubmit={() => void run(submit)}
      onClose={onClose}
      busy={busy}
      okText={t('deliveries.book.confirm')}
      okDisabled={!target || (chosen !== null && chosen.length === 0)}
    >
      {agreed !== null && (
        <Typography.Paragraph style={{ marginBottom: 8 }}>
          {t('deliveries.book.agreed', { date: dateText(agreed, today) })}
        </Typography.Paragraph>
      )}
      <Flex justify="space-between" align="center" style={{ marginBottom: 8 }}>
        <Typography.Text strong>{offeredFrom}</Typography.Text>
        <DateFilter
          size="small"
          fromToday
          style={{ width: 140 }}
          value={from}
          onChange={setFrom}
          placeholder={t('deliveries.book.from')}
          aria-label={t('deliveries.book.from')}
        />
      </Flex>
      <GoodsComing all={packageList} chosen={chosen} onChoose={waiting ? setChosen : null} />
      {slots.data?.length === 0 && (
        <Typography.Paragraph type="warning">{t('deliveries.book.none')}</Typography.Paragraph>
      )}
      <Flex vertical onKeyDown={goOn}>
        <Radio.Group
          aria-label={offeredFrom}
          value={free ? placeKey(free) : null}
          onChange={({ target: { value } }) => {
            setPicked(offered.find((slot) => placeKey(slot) === value) ?? null);
            setOwn({});
          }}
          style={{ display: 'grid', gap: 4, marginBottom: 12 }}
        >
          {offered.map((slot, index) => (
            <Radio
              key={placeKey(slot)}
              value={placeKey(slot)}
              // When the dialog opens; not when the list changes under whoever is choosing.
              autoFocus={index === 0 && from === firstDay && chosen === null}
            >
              {dateText(slot.date, today)} {slotName({ name: slot.slotName, nameEn: slot.slotNameEn })}{' '}
              {slot.startTime}–{slot.endTime} · {slot.crewName}{' '}
              <Typography.Text type="secondary" className="small">
                {t('deliveries.book.left', { stops: slot.left.stops, packages: slot.left.packages })}
              </Typography.Text>
            </Radio>
          ))}
        </Radio.Group>
      </Flex>
      <Typography.Text strong>{t('deliveries.book.other')}</Typography.Text>
      <Flex gap={8} style={{ margin: '8px 0 12px' }} wrap>
        <DateInput
          fromToday
          aria-label={t('deliveries.date')}
          value={own.date ?? null}
          onChange={(date) => {
            setPicked(null);
            setOwn({ ...own, date: date ?? undefined });
          }}
        />
        <Select<number>
          aria-label={t('deliveries.slot')}
          placeholder={t('deliveries.slot')}
          style={{ width: 150 }}
          value={own.slotId ?? null}
          onChange={(slotId) => {
            setPicked(null);
            setOwn({ ...own, slotId });
          }}
          options={(crews.data?.slots ?? [])
            .filter(({ active }) => active)
            .map((slot) => ({ value: slot.id, label: `${slotName(slot)} ${slot.startTime}` }))}
        />
        <Select<number>
          aria-label={t('deliveries.crew')}
          placeholder={t('deliveries.crew')}
          style={{ width: 120 }}
          value={own.crewId ?? null}
          onChange={(crewId) => {
            setPicked(null);
            setOwn({ ...own, crewId });
          }}
          options={(crews.data?.crews ?? [])
            .filter(({ active }) => active)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Flex>
      <Form.Item label={t('deliveries.vehicle')} htmlFor="book-vehicle">
        <Select<number>
          id="book-vehicle"
          allowClear={{ label: t('common.clear') }}
          placeholder={t('deliveries.usualVehicle')}
          value={vehicleId}
          onChange={(value) => setVehicleId(value ?? null)}
          options={(crews.data?.vehicles ?? [])
            .filter(({ active }) => active)
            .map(({ id, plate, driver }) => ({
              value: id,
              label: [plate, driver].filter(Boolean).join(' · '),
            }))}
        />
      </Form.Item>
      {waiting && packages.length > 1 && (
        <PartChoice packages={packages} chosen={chosen} onChoose={setChosen} />
      )}
    </FormDialog>
  );
}
