import { StarFilled } from '@ant-design/icons';
import { Form, Rate } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyInput, NumberInput } from '../../ui/NumberInput';
import { TextArea, TextInput } from '../../ui/TextInput';
import { AttachmentGallery } from '../../widgets/AttachmentGallery';
import { RecordDialog } from '../../widgets/RecordDialog';
import { type ItemFields, KindSelect, RoomInput } from './HomeItemFields';
import { type Other, otherName } from './homeText';

interface Props {
  customerId: number;
  /** NULL: a new one. */
  edited: Other | null;
  onClose: () => void;
}

/** A piece that a customer has from elsewhere; with its photos once it is there. */
export function HomeItemDialog({ customerId, edited, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <RecordDialog
      title={edited ? t('homeItems.edit', { name: otherName(edited) }) : t('homeItems.form.title')}
      initialValues={edited ?? {}}
      said={t('common.saved')}
      save={({ kindId, roomName, brand, year, priceFen, satisfaction, note }: ItemFields, write) => {
        const fields = { kindId, roomName, brand, year, priceFen, note, satisfaction: satisfaction || null };
        return edited
          ? write('homeItems.update', { id: edited.id, version: edited.version, ...fields })
          : write('homeItems.add', { customerId, ...fields });
      }}
      onClose={onClose}
    >
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: 10 }}>
        <Form.Item name="kindId" label={t('homeItems.form.kind')}>
          <KindSelect autoFocus={edited === null} />
        </Form.Item>
        <Form.Item name="brand" label={t('homeItems.form.brand')}>
          <TextInput max={40} placeholder={t('homeItems.form.brandHint')} />
        </Form.Item>
        <Form.Item name="roomName" label={t('homeItems.form.room')}>
          <RoomInput />
        </Form.Item>
        <Form.Item name="year" label={t('homeItems.form.year')} extra={t('homeItems.form.yearHint')}>
          <NumberInput inputMode="numeric" />
        </Form.Item>
      </div>
      <Form.Item name="priceFen" label={t('homeItems.form.price')} extra={t('homeItems.form.priceHint')}>
        <MoneyInput style={{ width: 180 }} />
      </Form.Item>
      <Form.Item name="satisfaction" label={t('homeItems.form.satisfaction')}>
        <Rate
          character={({ index = 0 }) => (
            <StarFilled aria-label={t('homeItems.satisfied', { n: index + 1 })} />
          )}
        />
      </Form.Item>
      <Form.Item name="note" label={t('homeItems.form.note')}>
        <TextArea rows={2} max={200} />
      </Form.Item>
      {edited && (
        <Form.Item label={t('homeItems.form.pictures')}>
          <AttachmentGallery entity="home_items" entityId={edited.id} kind="photo" />
        </Form.Item>
      )}
    </RecordDialog>
  );
}
