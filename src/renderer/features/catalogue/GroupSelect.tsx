import { type RefSelectProps, Select } from 'antd';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localName } from '../../widgets/products/productText';

interface Group {
  id: number;
  nameZh: string;
  nameEn: string;
}

/** The id of a group that there is, or the name of one that is still to be made. */
export type ChosenGroup = number | string;

interface Props {
  /** The form takes the cursor here when the field is refused. */
  ref?: Ref<RefSelectProps>;
  id?: string;
  value?: ChosenGroup | null;
  onChange?: (chosen: ChosenGroup | null) => void;
  groups: readonly Group[];
  allowClear?: boolean;
}

/** Chooses a kind or series; a name that none has yet is kept as typed, also when the field is left, for the form to make. */
export function GroupSelect({ ref, id, value, onChange, groups, allowClear = false }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const known = groups.map((group) => ({ value: group.id as ChosenGroup, label: localName(group) }));
  const named = (name: string) => known.find(({ label }) => label.toLowerCase() === name.toLowerCase());
  const name = typed.trim();
  const isNew = name !== '' && !named(name);
  const kept = typeof value === 'string' ? [{ value, label: t('catalogue.newGroup', { name: value }) }] : [];
  const take = (chosen: ChosenGroup | null) => {
    setTyped('');
    onChange?.(chosen);
  };
  const made = isNew ? [{ value: name, label: t('catalogue.makeGroup', { name }) }] : [];
  return (
    <Select<ChosenGroup>
      {...(ref && { ref })}
      {...(id && { id })}
      value={value}
      allowClear={allowClear}
      placeholder={t('catalogue.chooseOrType')}
      showSearch={{
        onSearch: setTyped,
        filterOption: (input, option) =>
          option?.value === input.trim() ||
          String(option?.label).toLowerCase().includes(input.trim().toLowerCase()),
      }}
      notFoundContent={t('catalogue.typeNew')}
      onChange={(chosen) => take(chosen ?? null)}
      onBlur={() => name !== '' && take(named(name)?.value ?? name)}
      options={[...known, ...(isNew ? made : kept)]}
    />
  );
}
