import { Select, type SelectProps, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../platform/api';

type Props = Omit<SelectProps<number>, 'options'>;

/** Chooses the partner who brought the customer, by name. */
export function PartnerSelect({ value, ...rest }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useCall('partners.list', { text, activeOnly: true });
  // Nothing to take by Enter that answers what was typed before.
  const waiting = text !== '' && found.isPlaceholderData;
  const rows = waiting ? [] : (found.data?.rows ?? []);
  return (
    <Select<number>
      allowClear={{ label: t('common.clear') }}
      showSearch={{ searchValue: text, onSearch: setText, filterOption: false }}
      value={value ?? null}
      options={rows.map(({ id, name }) => ({ value: id, label: name }))}
      {...(waiting && { notFoundContent: <Spin size="small" /> })}
      {...rest}
    />
  );
}
