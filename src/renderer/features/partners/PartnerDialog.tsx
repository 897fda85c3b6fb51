import { Form, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { PARTNER_KINDS } from '../../../shared/domain/customerCodes';
import { useSession } from '../../platform/session';
import type { Write } from '../../platform/write';
import { PercentInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';

export type PartnerRow = OutputOf<'partners.list'>['rows'][number];

interface Fields {
  name: string;
  kind: PartnerRow['kind'];
  phone: string | null;
  company: string | null;
  commissionBp: number | null;
  note: string | null;
  active: boolean;
}

/** Adds a partner or changes one; the commission is the owner's. */
export function PartnerDialog({ partner, onClose }: { partner: PartnerRow | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const save = ({ active, ...fields }: Fields, write: Write) => {
    const profile = { ...fields, commissionBp: fields.commissionBp ?? 0 };
    if (partner)
      return write('partners.update', { id: partner.id, version: partner.version, ...profile, active });
    return write('partners.create', profile);
  };
  return (
    <RecordDialog
      title={partner ? partner.name : t('partners.add')}
      initialValues={partner ?? { kind: 'designer', commissionBp: 0, active: true }}
      said={t('common.saved')}
      save={save}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('partners.name')}>
        <TextInput autoFocus max={30} />
      </Form.Item>
      <Form.Item name="kind" label={t('partners.kind')}>
        <Select options={PARTNER_KINDS.map((value) => ({ value, label: t(`codes.partnerKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="company" label={t('partners.company')}>
        <TextInput max={60} />
      </Form.Item>
      <Form.Item name="phone" label={t('partners.phone')}>
        <TextInput inputMode="tel" max={40} />
      </Form.Item>
      <Form.Item name="commissionBp" label={t('partners.commission')}>
        <PercentInput style={{ width: 112 }} disabled={actor.role !== 'owner'} />
      </Form.Item>
      <Form.Item name="note" label={t('partners.note')}>
        <TextInput max={300} />
      </Form.Item>
      {partner && (
        <Form.Item name="active" label={t('partners.active')} valuePropName="checked">
          <Switch />
        </Form.Item>
      )}
    </RecordDialog>
  );
}
