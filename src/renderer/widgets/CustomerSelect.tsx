import { Flex, type SelectProps, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerCard } from '../../shared/contract/customerShapes';
import { maskPhone } from '../../shared/domain/phone';
import { useCall } from '../platform/api';
import { FoundSelect } from '../ui/FoundSelect';
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
  const known = (found.data ?? []).filter((row) => row.id !== exceptId);
  // The chosen one comes first in the answer; whoever types looks for somebody else.
  const isOther = ({ id }: CustomerCard) => id !== value;
  const rows = text === '' ? known : [...known.filter(isOther), ...known.filter((row) => !isOther(row))];
  const choose = (id: number | null) => {
    setText('');
    onChange?.(id, rows.find((row) => row.id === id) ?? null);
  };
  return (
    <FoundSelect<number>
      allowClear={{ label: t('common.clear') }}
      placeholder={t('customers.select.placeholder')}
      notFoundContent={t('customers.select.none')}
      {...rest}
      text={text}
      onText={setText}
      waiting={text !== '' && (found.isPending || found.isPlaceholderData)}
      value={value ?? null}
      take={choose}
      onChange={(id) => choose(id ?? null)}
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
