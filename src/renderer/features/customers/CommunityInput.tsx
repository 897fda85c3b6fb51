import { AutoComplete, type AutoCompleteProps } from 'antd';
import type { OutputOf } from '../../../shared/contract';
import { useCall } from '../../platform/api';

type Community = OutputOf<'communities.list'>['rows'][number];

type Props = Omit<AutoCompleteProps<string>, 'options' | 'value' | 'onChange'> & {
  value?: string | null;
  onChange?: (name: string) => void;
  /** A known community was named; its district and lift can be taken over. */
  onKnown?: (community: Community) => void;
};

/** A community by name: known ones are offered, and a new one may be typed. */
export function CommunityInput({ value, onChange, onKnown, ...rest }: Props) {
  const found = useCall('communities.list', { text: value ?? '', limit: 8 });
  const rows = found.data?.rows ?? [];
  return (
    <AutoComplete<string>
      defaultActiveFirstOption={false}
      {...rest}
      value={value ?? ''}
      options={rows.map((row) => ({
        value: row.name,
        label: row.district ? `${row.name} · ${row.district}` : row.name,
      }))}
      onChange={(name) => {
        onChange?.(name ?? '');
        const known = rows.find((row) => row.name === name);
        if (known) onKnown?.(known);
      }}
    />
  );
}
