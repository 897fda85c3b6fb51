import { Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldRecord, FilterField } from '../../../shared/domain/filter/fields';
import { type FieldCondition, type FilterValue, valuesOf } from '../../../shared/domain/filter/filter';
import { codeText } from '../../../shared/domain/filter/sentence';
import type { FilterName } from '../../../shared/features/segments/contract';
import { useCall } from '../../platform/api';
import { DateInput } from '../../ui/DateInput';
import { FoundSelect } from '../../ui/FoundSelect';
import { MoneyInput, NumberInput, PercentInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { useWording } from '../../widgets/filterWording';
import { kindOfValue } from './draft';

interface Props {
  field: FilterField;
  condition: FieldCondition;
  names: readonly FilterName[];
  onChange: (value: FilterValue) => void;
}

/** What a condition compares with, typed or chosen as its field and its comparison need it. */
export function ValueInput({ field, condition: { op, value }, names, onChange }: Props) {
  const { t } = useTranslation();
  const list = valuesOf(value);
  switch (kindOfValue(field, op)) {
    case 'none':
      return null;
    case 'days':
      return (
        <NumberInput
          aria-label={t('segments.value')}
          suffix={t('segments.days')}
          value={list[0] ?? null}
          onChange={onChange}
          onText={onChange}
          style={{ width: 120 }}
        />
      );
    case 'list':
      return field.record ? (
        <RecordsSelect of={field.record} ids={list.map(Number)} names={names} onChange={onChange} />
      ) : (
        <CodesSelect field={field} codes={list.map(String)} onChange={onChange} />
      );
    case 'pair': {
      const [least, most] = list;
      return (
        <Flex gap={6} align="center">
          <One
            field={field}
            label={t('segments.value')}
            value={least ?? null}
            onChange={(one) => onChange([one ?? '', most ?? ''])}
          />
          {t('segments.valueTo')}
          <One
            field={field}
            label={t('segments.valueTo')}
            value={most ?? null}
            onChange={(one) => onChange([least ?? '', one ?? ''])}
          />
        </Flex>
      );
    }
    case 'one':
      return <One field={field} label={t('segments.value')} value={list[0] ?? null} onChange={onChange} />;
  }
}

const isDay = ({ type }: FilterField) => type === 'date' || type === 'instant';

interface OneProps {
  field: FilterField;
  label: string;
  value: number | string | null;
  onChange: (value: number | string | null) => void;
}

function One({ field, label, value, onChange }: OneProps) {
  // Text that is no number stays in the draft, which is incomplete with it.
  const typed = { 'aria-label': label, value, onChange, onText: onChange };
  if (isDay(field)) {
    return (
      <DateInput
        aria-label={label}
        value={value === null ? null : String(value)}
        onChange={(date) => onChange(date ?? '')}
        style={{ width: 140 }}
      />
    );
  }
  switch (field.type) {
    case 'text':
      return (
        <TextInput
          max={60}
          aria-label={label}
          value={value === null ? '' : String(value)}
          onChange={(event) => onChange(event.target.value)}
          style={{ width: 180 }}
        />
      );
    case 'fen':
      return <MoneyInput {...typed} style={{ width: 150 }} />;
    case 'percent':
      return <PercentInput {...typed} style={{ width: 120 }} />;
    default:
      return <NumberInput {...typed} style={{ width: 120 }} />;
  }
}

interface CodesProps {
  field: FilterField;
  codes: string[];
  onChange: (codes: string[]) => void;
}

function CodesSelect({ field, codes, onChange }: CodesProps) {
  const { t } = useTranslation();
  const { texts } = useWording([]);
  if (!field.codes) return null;
  const { list, values } = field.codes;
  return (
    <Select
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('segments.value')}
      value={codes}
      onChange={onChange}
      options={values.map((value) => ({ value, label: codeText(list, value, texts) }))}
      style={{ flex: 1, minWidth: 160 }}
    />
  );
}

interface RecordsProps {
  of: FieldRecord;
  ids: number[];
  names: readonly FilterName[];
  onChange: (ids: number[]) => void;
}

/** People, partners or communities by part of their name; those chosen stay named. */
function RecordsSelect({ of, ids, names, onChange }: RecordsProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const staff = useCall('staff.list', {}, { enabled: of === 'staff' }).data;
  const partners = useCall('partners.list', { text, limit: 20 }, { enabled: of === 'partners' });
  const communities = useCall('communities.list', { text, limit: 20 }, { enabled: of === 'communities' });
  const asked = of === 'partners' ? partners : communities;
  const found: readonly { id: number; name: string }[] = staff ?? asked.data?.rows ?? [];
  const [picked, setPicked] = useState<readonly { id: number; name: string }[]>([]);
  const known = [...found, ...picked, ...names.filter((name) => name.of === of)];
  const byId = new Map(known.map(({ id, name }) => [id, name]));
  const shown = of === 'staff' ? found.filter(({ name }) => name.includes(text)) : found;
  const options = [...new Set([...shown.map(({ id }) => id), ...ids])].map((id) => ({
    value: id,
    label: byId.get(id) ?? t('segments.missing'),
  }));
  const choose = (next: number[]) => {
    setText('');
    setPicked([...picked, ...found.filter(({ id }) => next.includes(id))]);
    onChange(next);
  };
  return (
    <FoundSelect<number[]>
      mode="multiple"
      aria-label={t('segments.value')}
      text={text}
      onText={setText}
      waiting={of !== 'staff' && text !== '' && (asked.isPending || asked.isPlaceholderData)}
      take={(id) => choose([...new Set([...ids, id])])}
      value={ids}
      onChange={choose}
      options={options}
      style={{ flex: 1, minWidth: 180 }}
    />
  );
}
