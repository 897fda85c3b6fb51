import { AutoComplete, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROOMS } from '../../../shared/domain/customerCodes';
import { useCall } from '../../platform/api';
import { localName } from '../../widgets/products/productText';

/** What is typed of a piece; without what is left empty. */
export interface ItemFields {
  kindId: number;
  roomName: string | null;
  brand: string | null;
  year: number;
  priceFen: number | null;
  satisfaction: number | null;
  note: string | null;
}

/** Kinds of the catalogue, found by typing. */
export function KindSelect(props: {
  id?: string;
  value?: number;
  onChange?: (id: number) => void;
  placeholder?: string;
  'aria-label'?: string;
  autoFocus?: boolean;
}) {
  const kinds = useCall('catalogue.kinds', {}).data ?? [];
  return (
    <Select<number>
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      options={kinds.map((kind) => ({ value: kind.id, label: localName(kind) }))}
    />
  );
}

/** A room by its usual names, or any other. */
export function RoomInput(props: {
  id?: string;
  value?: string;
  onChange?: (room: string) => void;
  placeholder?: string;
  'aria-label'?: string;
}) {
  const { t } = useTranslation();
  return <AutoComplete {...props} options={ROOMS.map((room) => ({ value: t(`codes.room.${room}`) }))} />;
}
