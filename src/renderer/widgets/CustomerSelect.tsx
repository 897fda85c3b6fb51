import { Flex, Select, type SelectProps, Spin, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerCard } from '../../shared/contract/customerShapes';
import { maskPhone } from '../../shared/domain/phone';
import { useCall } from '../platform/api';
import { nameInList } from './customerText';

type Props = Omit<SelectProps<number>, 'options' | 'onChange' | 'value'> & {
  value?: number | null;
  onChange?: (id: number | null, customer: CustomerCard | null) => void;
  /** One customer who may not be chosen: nobody introduces themselves. */
  exceptId?: number;
};

/** Finds a customer by name, pinyin, initials, phone or community. */
export function CustomerSelect({ value, onChange, exceptId, ...rest }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useCall('customers.suggest', { text, includeId: value ?? null });
  // Nothing to take by Enter that answers what was typed before.
  const waiting = text !== '' && found.isPlaceholderData;
  const rows = waiting ? [] : (found.data ?? []).filter((row) => row.id !== exceptId);
  return (
    <Select<number>
      allowClear={{ label: t('common.clear') }}
      placeholder={t('customers.select.placeholder')}
      notFoundContent={waiting ? <Spin size="small" /> : t('customers.select.none')}
      showSearch={{ searchValue: text, onSearch: setText, filterOption: false }}
      {...rest}
      value={value ?? null}
      onChange={(id) => {
        setText('');
        onChange?.(id ?? null, rows.find((row) => row.id === id) ?? null);
      }}
      options={rows.map((row) => ({ value: row.id, label: nameInList(t, row), row }))}
      optionRender={({ data }) => <Option row={(data as unknown as { row: CustomerCard }).row} />}
    />
  );
}

function Option({ row }: { row: CustomerCard }) {
  const { t } = useTranslation();
  return (
    <Flex justify="space-between" gap={8}>
      <span>{nameInList(t, row)}</span>
      <Typography.Text type="secondary" ellipsis>
        {[row.phone && maskPhone(row.phone), row.community].filter(Boolean).join(' · ')}
      </Typography.Text>
    </Flex>
  );
}
