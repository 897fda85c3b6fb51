import { Select, type SelectProps } from 'antd';
import { useState } from 'react';
import { useCall } from '../../app/api';

type Props = Omit<SelectProps<number>, 'options'>;

/** Chooses the partner who brought the customer, by name. */
export function PartnerSelect({ value, ...rest }: Props) {
  const [text, setText] = useState('');
  const found = useCall('partners.list', { text, activeOnly: true });
  return (
    <Select<number>
      allowClear
      showSearch={{ searchValue: text, onSearch: setText, filterOption: false }}
      value={value ?? null}
      options={(found.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      {...rest}
    />
  );
}
