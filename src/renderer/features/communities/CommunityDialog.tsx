import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf, RawInputOf } from '../../../shared/contract';
import type { Write } from '../../platform/write';
import { NumberInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';

export type CommunityRow = OutputOf<'communities.list'>['rows'][number];

type Fields = RawInputOf<'communities.create'>;

/** Adds a community or changes what is known about it. */
export function CommunityDialog({
  community,
  onClose,
}: {
  community: CommunityRow | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const save = (fields: Fields, write: Write) => {
    if (community)
      return write('communities.update', { id: community.id, version: community.version, ...fields });
    return write('communities.create', fields);
  };
  return (
    <RecordDialog
      title={community ? community.name : t('communities.add')}
      initialValues={community ?? {}}
      said={t('common.saved')}
      save={save}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('communities.name')}>
        <TextInput autoFocus max={40} />
      </Form.Item>
      <Form.Item name="district" label={t('communities.district')}>
        <TextInput max={30} />
      </Form.Item>
      <Form.Item name="households" label={t('communities.households')}>
        <NumberInput />
      </Form.Item>
      <Form.Item name="renovating" label={t('communities.renovating')}>
        <NumberInput />
      </Form.Item>
      <Form.Item name="hasLift" label={t('communities.hasLift')}>
        <Select
          allowClear={{ label: t('common.clear') }}
          options={[
            { value: true, label: t('common.yes') },
            { value: false, label: t('common.no') },
          ]}
        />
      </Form.Item>
      <Form.Item name="note" label={t('communities.note')}>
        <TextInput max={300} />
      </Form.Item>
    </RecordDialog>
  );
}
