import { Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ALL_FIELDS, FIELD_GROUPS, fieldOf, OPS } from '../../../shared/domain/filter/fields';
import type { Bought, Condition, FieldCondition, FilterOp } from '../../../shared/domain/filter/filter';
import type { FilterName, Segment } from '../../../shared/features/segments/contract';
import { useCall } from '../../platform/api';
import { useSession } from '../../platform/session';
import { FoundSelect } from '../../ui/FoundSelect';
import { MoneyInput, NumberInput } from '../../ui/NumberInput';
import { freshCondition, withOp } from './draft';
import { ValueInput } from './ValueInput';

interface Props<C extends Condition> {
  condition: C;
  /** Which segments may be referred to. */
  segments: readonly Segment[];
  names: readonly FilterName[];
  onChange: (condition: Condition) => void;
}

/** The fields of one condition. */
export function ConditionFields({ condition, ...rest }: Props<Condition>) {
  if ('segment' in condition) return <SegmentFields condition={condition} {...rest} />;
  if ('bought' in condition) return <BoughtFields condition={condition} {...rest} />;
  return <FieldFields condition={condition} {...rest} />;
}

function FieldFields({ condition, names, onChange }: Props<FieldCondition>) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const field = fieldOf(condition.field);
  const offered = ALL_FIELDS.filter(({ ownerOnly }) => !ownerOnly || actor.role === 'owner');
  const ops: readonly FilterOp[] = field ? OPS[field.type] : [];
  return (
    <>
      <Select<string>
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('segments.field')}
        value={condition.field}
        onChange={(id) => onChange(freshCondition(id))}
        options={FIELD_GROUPS.map((group) => ({
          label: t(`segments.groups.${group}`),
          options: offered
            .filter((one) => one.group === group)
            .map(({ id }) => ({ value: id as string, label: t(`segments.fields.${id}`) })),
        })).filter(({ options }) => options.length > 0)}
        style={{ width: 150 }}
      />
      {field && (
        <>
          <Select<FilterOp>
            aria-label={t('segments.op')}
            value={condition.op}
            onChange={(op) => onChange(withOp(condition, field, op))}
            options={ops.map((op) => ({ value: op, label: t(`segments.ops.${op}`) }))}
            style={{ width: 136 }}
          />
          <ValueInput
            field={field}
            condition={condition}
            names={names}
            onChange={(value) => onChange({ ...condition, value })}
          />
        </>
      )}
    </>
  );
}

function SegmentFields({ condition, segments, onChange }: Props<{ segment: number }>) {
  const { t } = useTranslation();
  return (
    <>
      <span style={{ width: 60 }}>{t('segments.segment')}</span>
      <Select<number>
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('segments.segment')}
        value={condition.segment || null}
        onChange={(segment) => onChange({ segment })}
        options={segments.map(({ id, name }) => ({ value: id, label: name }))}
        style={{ flex: 1, minWidth: 200 }}
      />
    </>
  );
}

const WHAT = ['kind', 'series', 'product'] as const;
type What = (typeof WHAT)[number];

function BoughtFields({ condition: { bought }, names, onChange }: Props<{ bought: Bought }>) {
  const { t } = useTranslation();
  const { days, times, fen } = bought;
  const what = WHAT.find((one) => bought[one] !== undefined) ?? 'kind';
  // Text that is no number stays in the draft as well, which is incomplete with it.
  const set = (patch: Readonly<Record<string, number | string | undefined>>) => {
    const next = Object.entries({ ...bought, ...patch }).filter(([, value]) => value !== undefined);
    onChange({ bought: Object.fromEntries(next) as Bought });
  };
  const numbers = [
    ['days', days, t('segments.boughtDays')],
    ['times', times, t('segments.boughtTimes')],
  ] as const;
  return (
    <Flex gap={6} wrap style={{ flex: 1 }} align="center">
      <span>{t('segments.bought')}</span>
      <Select<What>
        aria-label={t('segments.field')}
        value={what}
        onChange={(one) => set({ kind: undefined, series: undefined, product: undefined, [one]: 0 })}
        options={WHAT.map((one) => ({ value: one, label: t(`segments.boughtWhat.${one}`) }))}
        style={{ width: 90 }}
      />
      <GoodsSelect what={what} id={bought[what] ?? 0} names={names} onChange={(id) => set({ [what]: id })} />
      {numbers.map(([name, value, label]) => (
        <NumberInput
          key={name}
          aria-label={label}
          placeholder={label}
          value={value ?? null}
          onChange={(number) => set({ [name]: number ?? undefined })}
          onText={(text) => set({ [name]: text })}
          style={{ width: 118 }}
        />
      ))}
      <MoneyInput
        aria-label={t('segments.boughtFen')}
        placeholder={t('segments.boughtFen')}
        value={fen ?? null}
        onChange={(amount) => set({ fen: amount ?? undefined })}
        onText={(text) => set({ fen: text })}
        style={{ width: 150 }}
      />
    </Flex>
  );
}

const TABLE = { kind: 'product_kinds', series: 'product_series', product: 'products' } as const;

interface GoodsProps {
  what: What;
  id: number;
  names: readonly FilterName[];
  onChange: (id: number) => void;
}

function GoodsSelect({ what, id, names, onChange }: GoodsProps) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState('');
  const english = i18n.language === 'en';
  const kinds = useCall('catalogue.kinds', {}, { enabled: what === 'kind' }).data;
  const series = useCall('catalogue.series', {}, { enabled: what === 'series' }).data;
  const found = useCall(
    'catalogue.products',
    { search: text, active: null, limit: 20 },
    { enabled: what === 'product' },
  );
  const groups = what === 'kind' ? kinds : what === 'series' ? series : undefined;
  const options = groups
    ? groups.map((one) => ({ value: one.id, label: english ? one.nameEn : one.nameZh }))
    : (found.data?.rows ?? []).map((one) => ({ value: one.id, label: `${one.name} · ${one.model}` }));
  const named = names.find((one) => one.of === TABLE[what] && one.id === id);
  const known = id === 0 || options.some(({ value }) => value === id);
  const label = (english && named?.nameEn) || named?.name || t('segments.missing');
  const choose = (next: number) => {
    setText('');
    onChange(next);
  };
  const common = {
    'aria-label': t(`segments.boughtWhat.${what}`),
    value: id || null,
    onChange: choose,
    // The chosen one last: whoever types looks for another.
    options: known ? options : [...options, { value: id, label }],
    style: { width: 180 },
  };
  if (groups) return <Select<number> {...common} showSearch={{ optionFilterProp: 'label' }} />;
  return (
    <FoundSelect<number>
      {...common}
      text={text}
      onText={setText}
      waiting={text !== '' && (found.isPending || found.isPlaceholderData)}
      take={choose}
    />
  );
}
