import { Select, type SelectProps, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../platform/api';

type Props = Omit<SelectProps<number>, 'options' | 'value' | 'onChange'> & {
  value?: number | null;
  onChange?: (id: number | null) => void;
  /** Name of the chosen one, in case it is not among those found. */
  chosenName?: string | null;
};

/** Finds a partner by name, company or phone. */
export function PartnerSelect({ value, onChange, chosenName, ...rest }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useCall('partners.list', { text, activeOnly: true, limit: 20 });
  // Nothing to take by Enter that answers what was typed before.
  const waiting = text !== '' && found.isPlaceholderData;
  const options = (waiting ? [] : (found.data?.rows ?? [])).map((row) => ({
    value: row.id,
    label: [row.name, row.company ?? t(`codes.partnerKind.${row.kind}`)].join(' · '),
  }));
  const known = value == null || options.some((option) => option.value === value);
  return (
    <Select<number>
      allowClear={{ label: t('common.clear') }}
      placeholder={t('partners.search')}
      notFoundContent={waiting ? <Spin size="small" /> : t('partners.empty')}
      showSearch={{ searchValue: text, onSearch: setText, filterOption: false }}
      {...rest}
      value={value ?? null}
      options={known ? options : [{ value, label: chosenName ?? `#${value}` }, ...options]}
      onChange={(id) => {
        setText('');
        onChange?.(id ?? null);
      }}
    />
  );
}
