import type { SelectProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../platform/api';
import { FoundSelect } from '../ui/FoundSelect';

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
  const options = (found.data?.rows ?? []).map((row) => ({
    value: row.id,
    label: [row.name, row.company ?? t(`codes.partnerKind.${row.kind}`)].join(' · '),
  }));
  const known = value == null || options.some((option) => option.value === value);
  // Last: whoever types looks for somebody else.
  const all = known ? options : [...options, { value, label: chosenName ?? `#${value}` }];
  const choose = (id: number | null) => {
    setText('');
    onChange?.(id);
  };
  return (
    <FoundSelect<number>
      allowClear={{ label: t('common.clear') }}
      placeholder={t('partners.search')}
      notFoundContent={t('partners.empty')}
      {...rest}
      text={text}
      onText={setText}
      waiting={text !== '' && (found.isPending || found.isPlaceholderData)}
      value={value ?? null}
      options={all}
      take={choose}
      onChange={(id) => choose(id ?? null)}
    />
  );
}
