import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import type { Write } from '../../platform/write';
import { RecordDialog } from '../../widgets/RecordDialog';
import { HeaderFields, type HeaderFieldsValue } from './HeaderFields';
import { headerValue } from './headerValue';

/** Address, people and agreed date of an order. */
export function EditHeaderDialog({ order, onClose }: { order: OutputOf<'orders.get'>; onClose: () => void }) {
  const { t } = useTranslation();
  const save = (fields: HeaderFieldsValue, write: Write) =>
    write('orders.updateHeader', { ...headerValue(fields), id: order.id, version: order.version });
  return (
    <RecordDialog
      width={880}
      title={t('orders.editHeader', { number: order.number })}
      initialValues={headerValue(order)}
      said={t('common.saved')}
      save={save}
      onClose={onClose}
    >
      <HeaderFields />
    </RecordDialog>
  );
}
