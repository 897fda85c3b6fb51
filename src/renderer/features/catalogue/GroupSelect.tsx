import { type RefSelectProps, Select } from 'antd';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReport } from '../../ui/useReport';
import { localName } from './productText';

interface Group {
  id: number;
  nameZh: string;
  nameEn: string;
}

interface Props {
  /** The form takes the cursor here when the field is refused. */
  ref?: Ref<RefSelectProps>;
  id?: string;
  value?: number | null;
  onChange?: (id: number | null) => void;
  groups: readonly Group[];
  /** Makes a group of the typed name. Rejects when that failed. */
  create: (nameZh: string) => Promise<{ id: number }>;
  allowClear?: boolean;
}

/** The option that makes what was typed. */
const NEW = 0;

/** Chooses a kind or series; a name that none has yet is made on the spot, so that no form is left for it. */
export function GroupSelect({ ref, id, value, onChange, groups, create, allowClear = false }: Props) {
  const { t } = useTranslation();
  const report = useReport();
  const [typed, setTyped] = useState('');
  const [making, setMaking] = useState(false);
  const name = typed.trim();
  const known = groups.map((group) => ({ value: group.id, label: localName(group) }));
  const isNew = name !== '' && !known.some(({ label }) => label.toLowerCase() === name.toLowerCase());
  const choose = async (chosen: number | undefined) => {
    if (chosen !== NEW) {
      onChange?.(chosen ?? null);
      return;
    }
    setMaking(true);
    try {
      onChange?.((await create(name)).id);
    } catch (error) {
      report(error);
    } finally {
      setMaking(false);
    }
  };
  return (
    <Select<number>
      {...(ref && { ref })}
      {...(id && { id })}
      value={value}
      loading={making}
      disabled={making}
      allowClear={allowClear}
      placeholder={t('catalogue.chooseOrType')}
      showSearch={{
        onSearch: setTyped,
        filterOption: (input, option) =>
          option?.value === NEW || String(option?.label).toLowerCase().includes(input.trim().toLowerCase()),
      }}
      notFoundContent={t('catalogue.typeNew')}
      onChange={(chosen) => void choose(chosen)}
      options={isNew ? [...known, { value: NEW, label: t('catalogue.makeGroup', { name }) }] : known}
    />
  );
}
