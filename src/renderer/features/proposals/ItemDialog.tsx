import { AutoComplete, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProposalItem } from '../../../shared/features/proposals/contract';
import { useCall } from '../../platform/api';
import type { Write } from '../../platform/write';
import { MillimetreInput, MoneyInput, NumberInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';

interface Fields {
  name: string;
  model: string | null;
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  material: string | null;
  color: string | null;
  quantity: number;
  unitPriceFen: number;
}

interface Props {
  /** Where a new custom item goes. */
  roomId: number;
  /** The item to change; null: a new custom one. */
  item: ProposalItem | null;
  onClose: () => void;
}

/** Everything about an item: size, material, colour, quantity, price. */
export function ItemDialog({ roomId, item, onClose }: Props) {
  const { t } = useTranslation();
  const product = useCall('catalogue.product', { id: item?.productId ?? 1 }, { enabled: !!item?.productId });
  const choices = (list: string[] | undefined) =>
    item?.productId ? (list ?? []).map((value) => ({ value })) : [];
  const save = (fields: Fields, write: Write) => {
    if (item) return write('proposals.updateItem', { id: item.id, version: item.version, ...fields });
    return write('proposals.addCustom', { roomId, ...fields });
  };
  return (
    <RecordDialog
      width={560}
      title={item ? t('proposals.editItem', { name: item.name }) : t('proposals.addCustom')}
      initialValues={item ?? { quantity: 1 }}
      save={save}
      onClose={onClose}
    >
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(6, 1fr)', columnGap: 12 }}>
        <Form.Item name="name" label={t('proposals.itemName')} required style={{ gridColumn: 'span 4' }}>
          <TextInput autoFocus max={60} />
        </Form.Item>
        <Form.Item name="model" label={t('proposals.model')} style={{ gridColumn: 'span 2' }}>
          <TextInput max={60} />
        </Form.Item>
        {(['length', 'width', 'height'] as const).map((side) => (
          <Form.Item
            key={side}
            name={`${side}Mm`}
            label={t(`proposals.${side}`)}
            style={{ gridColumn: 'span 2' }}
          >
            <MillimetreInput />
          </Form.Item>
        ))}
        <Form.Item name="material" label={t('proposals.material')} style={{ gridColumn: 'span 3' }}>
          <AutoComplete options={choices(product.data?.materials)} />
        </Form.Item>
        <Form.Item name="color" label={t('proposals.color')} style={{ gridColumn: 'span 3' }}>
          <AutoComplete options={choices(product.data?.colors)} />
        </Form.Item>
        <Form.Item name="quantity" label={t('proposals.quantity')} required style={{ gridColumn: 'span 2' }}>
          <NumberInput />
        </Form.Item>
        <Form.Item
          name="unitPriceFen"
          label={t('proposals.unitPrice')}
          required
          style={{ gridColumn: 'span 4' }}
        >
          <MoneyInput />
        </Form.Item>
      </div>
    </RecordDialog>
  );
}
