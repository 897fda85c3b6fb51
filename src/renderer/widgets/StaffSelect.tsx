import { Select, type SelectProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../shared/domain/roles';
import { useCall } from '../platform/api';

type Props = Omit<SelectProps<number>, 'options'> & {
  /** Only people of these roles; everybody when left out. */
  roles?: readonly Role[];
};

/** Chooses a colleague by name; those who left are offered only where one is already chosen. */
export function StaffSelect({ roles, value, ...rest }: Props) {
  const { t } = useTranslation();
  const staff = useCall('staff.list', {});
  const options = (staff.data ?? [])
    .filter((person) => person.id === value || (person.active && (!roles || roles.includes(person.role))))
    .map((person) => ({ value: person.id, label: person.name }));
  return (
    <Select<number>
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={{ label: t('common.clear') }}
      options={options}
      value={value ?? null}
      {...rest}
    />
  );
}
