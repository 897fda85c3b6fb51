import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DeliveryDetail } from '../../../shared/contract/deliveryShapes';
import { useCall } from '../../platform/api';
import type { Write } from '../../platform/write';
import { TextArea, TextInput } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';

interface Fields {
  vehicleId: number | null;
  driver: string | null;
  oldFurnitureRemoval: string | null;
  remarks: string | null;
}

/** Vehicle, driver and what stands on the slip. */
export function EditStop({ detail, onClose }: { detail: DeliveryDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const crews = useCall('crews.all', {});
  const vehicles = (crews.data?.vehicles ?? []).filter(({ id, active }) => active || id === detail.vehicleId);
  const save = (fields: Fields, write: Write) =>
    write('deliveries.update', {
      id: detail.id,
      version: detail.version,
      vehicleId: fields.vehicleId ?? null,
      driver: fields.driver,
      oldFurnitureRemoval: fields.oldFurnitureRemoval,
      remarks: fields.remarks,
    });
  return (
    <RecordDialog
      title={t('deliveries.drawer.edit')}
      form={form}
      initialValues={detail}
      save={save}
      onClose={onClose}
    >
      <Form.Item name="vehicleId" label={t('deliveries.vehicle')}>
        <Select
          allowClear={{ label: t('common.clear') }}
          options={vehicles.map(({ id, plate, name }) => ({
            value: id,
            label: [plate, name].filter(Boolean).join(' · '),
          }))}
          onChange={(id: number | null) => {
            const driver = vehicles.find((one) => one.id === id)?.driver;
            if (driver) form.setFieldValue('driver', driver);
          }}
        />
      </Form.Item>
      <Form.Item name="driver" label={t('deliveries.driver')}>
        <TextInput max={30} />
      </Form.Item>
      <Form.Item name="oldFurnitureRemoval" label={t('deliveries.drawer.oldFurniture')}>
        <TextInput max={80} />
      </Form.Item>
      <Form.Item name="remarks" label={t('deliveries.drawer.remarks')}>
        <TextArea rows={2} max={200} />
      </Form.Item>
    </RecordDialog>
  );
}
