import { SearchOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS } from '../../../shared/domain/customerCodes';
import { filterSentence } from '../../../shared/domain/filter/sentence';
import { CUSTOMER_STAGES } from '../../../shared/domain/states/customerStage';
import { CUSTOMER_SORTS } from '../../../shared/features/customers/contract';
import { useCall } from '../../platform/api';
import { useInternalHidden } from '../../platform/internalHidden';
import { useSession } from '../../platform/session';
import { choiceText } from '../../widgets/customerFacts/FactsTags';
import { type FactChoice, factChoices } from '../../widgets/customerFacts/factChoices';
import { useWording } from '../../widgets/filterWording';
import { StaffSelect } from '../../widgets/StaffSelect';
import { type ChosenFilters, NEXT_BUCKETS, type useCustomerFilters } from './useCustomerFilters';

type Filters = ReturnType<typeof useCustomerFilters>;

/** What the list is narrowed by, and below it a chip for each thing that is. */
export function CustomerFilterBar({ chosen, set, clear, active }: Filters) {
  const { t } = useTranslation();
  const [text, setText] = useState(chosen.text);
  // Follows when the filter is cleared from elsewhere.
  useEffect(() => setText(chosen.text), [chosen.text]);
  useEffect(() => {
    if (text === chosen.text) return;
    const timer = setTimeout(() => set({ text }), 200);
    return () => clearTimeout(timer);
  });
  const hidden = useInternalHidden();
  return (
    <Flex vertical gap={8} style={{ padding: '0 20px 10px' }}>
      <Flex gap={8} wrap>
        <Input
          allowClear
          prefix={<SearchOutlined />}
          placeholder={t('customers.list.text')}
          aria-label={t('customers.list.text')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          style={{ width: 176 }}
        />
        <Select
          mode="multiple"
          maxTagCount={0}
          maxTagPlaceholder={(omitted) => `${t('customers.list.stage')} ${omitted.length}`}
          placeholder={t('customers.list.stage')}
          aria-label={t('customers.list.stage')}
          value={chosen.stage}
          onChange={(stage) => set({ stage })}
          options={CUSTOMER_STAGES.map((value) => ({ value, label: t(`codes.customerStage.${value}`) }))}
          style={{ width: 108 }}
        />
        <StaffSelect
          roles={['owner', 'sales', 'designer']}
          placeholder={t('customers.list.seller')}
          aria-label={t('customers.list.seller')}
          value={chosen.sellerId}
          onChange={(sellerId) => set({ sellerId: sellerId ?? null })}
          style={{ width: 108 }}
        />
        <Select
          allowClear={{ label: t('common.clear') }}
          placeholder={t('customers.list.channel')}
          aria-label={t('customers.list.channel')}
          value={chosen.channel}
          onChange={(channel) => set({ channel: channel ?? null })}
          options={CHANNELS.map((value) => ({ value, label: t(`codes.channel.${value}`) }))}
          style={{ width: 114 }}
        />
        <CommunityFilter value={chosen.communityId} onChange={(communityId) => set({ communityId })} />
        {!hidden && <SegmentFilter value={chosen.segmentId} onChange={(segmentId) => set({ segmentId })} />}
        <FactsFilter value={chosen.facts} onChange={(facts) => set({ facts })} />
        <Select
          allowClear={{ label: t('common.clear') }}
          placeholder={t('customers.list.next')}
          aria-label={t('customers.list.next')}
          value={chosen.next}
          onChange={(next) => set({ next: next ?? null })}
          options={NEXT_BUCKETS.map((value) => ({ value, label: t(NEXT_LABELS[value]) }))}
          style={{ width: 114 }}
        />
        <Select
          aria-label={t('customers.list.sort')}
          value={chosen.bySign ? BY_SIGN : chosen.sort}
          onChange={(sort) => set(sort === BY_SIGN ? { bySign: true } : { sort, bySign: false })}
          options={[...CUSTOMER_SORTS, ...(chosen.filter ? [BY_SIGN] : [])].map((value) => ({
            value,
            label: t(`customers.list.sorts.${value}`),
          }))}
          style={{ width: 114 }}
        />
      </Flex>
      {active && <ActiveChips chosen={chosen} set={set} clear={clear} />}
    </Flex>
  );
}

const BY_SIGN = 'last_sign' as const;

const NEXT_LABELS = {
  overdue: 'customers.list.nextOverdue',
  today: 'customers.list.nextToday',
  week: 'customers.list.nextWeek',
  none: 'customers.list.nextNone',
} as const;

/** A community by part of its name; the chosen one stays named. */
function CommunityFilter({
  value,
  onChange,
}: {
  value: number | null;
  onChange: (id: number | null) => void;
}) {
  const { t } = useTranslation();
  const rows = useCommunities();
  return (
    <Select<number>
      allowClear={{ label: t('common.clear') }}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('customers.list.community')}
      aria-label={t('customers.list.community')}
      value={value}
      onChange={(id) => onChange(id ?? null)}
      options={rows.map((row) => ({ value: row.id, label: row.name }))}
      style={{ width: 108 }}
    />
  );
}

/** One of the segments; the list is who is in it. */
function SegmentFilter({ value, onChange }: { value: number | null; onChange: (id: number | null) => void }) {
  const { t } = useTranslation();
  const segments = useSegments();
  return (
    <Select<number>
      allowClear={{ label: t('common.clear') }}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('segments.segment')}
      aria-label={t('segments.segment')}
      value={value}
      onChange={(id) => onChange(id ?? null)}
      options={segments.map(({ id, name, faults }) => ({
        value: id,
        label: name,
        disabled: faults.length > 0,
      }))}
      style={{ width: 108 }}
    />
  );
}

/** Layer, value, class, tier; while internal information is hidden the tier alone. */
function FactsFilter({ value, onChange }: { value: FactChoice[]; onChange: (chosen: FactChoice[]) => void }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const hidden = useInternalHidden();
  const choices = factChoices(actor.role === 'owner').filter(({ internal }) => !hidden || !internal);
  const groups = Map.groupBy(choices, ({ field }) => field);
  // What is chosen and hidden stays chosen.
  const kept = value.filter((one) => !choices.some((choice) => choice.value === one.value));
  return (
    <Select<string[]>
      mode="multiple"
      maxTagCount={0}
      maxTagPlaceholder={(omitted) => `${t('customers.list.facts')} ${omitted.length}`}
      placeholder={t('customers.list.facts')}
      aria-label={t('customers.list.facts')}
      value={value.filter((one) => !kept.includes(one)).map((one) => one.value)}
      onChange={(wanted) => onChange([...kept, ...choices.filter((choice) => wanted.includes(choice.value))])}
      options={[...groups].map(([field, of]) => ({
        label: t(`segments.fields.${field}`),
        title: field,
        options: of.map((choice) => ({ value: choice.value, label: choiceText(t, choice) })),
      }))}
      style={{ width: 108 }}
    />
  );
}

const useSegments = () => useCall('segments.list', {}).data?.segments ?? [];
const useCommunities = () => useCall('communities.list', { limit: 200 }).data?.rows ?? [];

function ActiveChips({ chosen, set, clear }: Pick<Filters, 'chosen' | 'set' | 'clear'>) {
  const { t } = useTranslation();
  const staff = useCall('staff.list', {}).data ?? [];
  const communities = useCommunities();
  const segments = useSegments();
  const wording = useWording([]);
  const hidden = useInternalHidden();
  const nameOf = (list: readonly { id: number; name: string }[], id: number) =>
    list.find((row) => row.id === id)?.name ?? '…';
  const chips: { label: string; without: Partial<ChosenFilters> }[] = [];
  if (chosen.text) chips.push({ label: `“${chosen.text}”`, without: { text: '' } });
  for (const stage of chosen.stage) {
    chips.push({
      label: t(`codes.customerStage.${stage}`),
      without: { stage: chosen.stage.filter((other) => other !== stage) },
    });
  }
  if (chosen.sellerId) chips.push({ label: nameOf(staff, chosen.sellerId), without: { sellerId: null } });
  if (chosen.channel) {
    chips.push({ label: t(`codes.channel.${chosen.channel}`), without: { channel: null } });
  }
  if (chosen.communityId) {
    chips.push({ label: nameOf(communities, chosen.communityId), without: { communityId: null } });
  }
  if (chosen.segmentId) {
    const label = hidden
      ? t('segments.segment')
      : t('segments.chip', { name: nameOf(segments, chosen.segmentId) });
    chips.push({ label, without: { segmentId: null } });
  }
  for (const choice of chosen.facts) {
    chips.push({
      label: hidden && choice.internal ? t('customerFacts.inside.chip') : choiceText(t, choice),
      without: { facts: chosen.facts.filter((other) => other !== choice) },
    });
  }
  if (chosen.filter) {
    const label = hidden ? t('customerFacts.inside.chip') : filterSentence(chosen.filter, wording);
    chips.push({ label, without: { filter: null } });
  }
  if (chosen.next) {
    const label = `${t('customers.list.next')} ${t(NEXT_LABELS[chosen.next])}`;
    chips.push({ label, without: { next: null } });
  }
  return (
    <Flex gap={6} wrap align="center">
      {chips.map(({ label, without }) => (
        <Tag key={label} closable onClose={() => set(without)} style={{ marginInlineEnd: 0 }}>
          {label}
        </Tag>
      ))}
      <Button type="link" size="small" onClick={clear}>
        {t('customers.list.clear')}
      </Button>
    </Flex>
  );
}
