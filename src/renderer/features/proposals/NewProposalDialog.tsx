import { Form, Select, Typography } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ROOMS } from '../../../shared/domain/customerCodes';
import { PLANNERS } from '../../../shared/domain/roleGroups';
import { useCall, useWrite } from '../../platform/api';
import { useSession } from '../../platform/session';
import { FormDialog } from '../../ui/FormDialog';
import { TextInput } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';
import { CustomerSelect } from '../../widgets/CustomerSelect';
import { StaffSelect } from '../../widgets/StaffSelect';

interface Fields {
  customerId: number | null;
  title: string;
  designerId: number | null;
  rooms: string[];
}

interface Props {
  /** Left out: the customer is chosen in the dialog. */
  customerId?: number;
  onClose: () => void;
  /** Where to go afterwards; left out: to the new proposal. */
  onCreated?: (id: number) => void;
}

/** Begins a proposal: for whom, by whom, with the rooms of what the customer needs. Mount it only while it is open. */
export function NewProposalDialog({ customerId, onClose, onCreated }: Props) {
  const [form] = Form.useForm<Fields>();
  const create = useWrite('proposals.create');
  const { t } = useTranslation();
  const { actor } = useSession();
  const navigate = useNavigate();
  const showErrors = useFormErrors(form);
  const chosen = Form.useWatch('customerId', form) ?? customerId ?? null;
  const customer = useCall('customers.get', { id: chosen ?? 1 }, { enabled: chosen !== null });
  const known = customer.data && customer.data.id === chosen ? customer.data : null;

  // The title and rooms follow the customer until somebody has typed their own. A title stands in lists: no phone in it.
  useEffect(() => {
    if (!known) return;
    const { name, need } = known;
    if (!form.isFieldTouched('title')) {
      form.setFieldValue('title', t('proposals.defaultTitle', { name: name || t('customers.nameless') }));
    }
    if (!form.isFieldTouched('rooms')) {
      const names = new Map<string, string>(ROOMS.map((code) => [code, t(`codes.room.${code}`)]));
      form.setFieldValue(
        'rooms',
        (need?.rooms ?? []).map((code) => names.get(code) ?? code),
      );
    }
  }, [known, form, t]);

  return (
    <FormDialog
      title={t('proposals.new')}
      okText={t('proposals.create')}
      form={form}
      initialValues={{
        customerId: customerId ?? null,
        designerId: PLANNERS.includes(actor.role) ? actor.staffId : null,
        rooms: [],
      }}
      onSubmit={({ customerId: id, ...fields }) =>
        create.mutate(
          { customerId: id ?? 0, ...fields },
          {
            onSuccess: (proposal) => {
              onClose();
              if (onCreated) onCreated(proposal.id);
              else navigate(`/proposals/${proposal.id}`);
            },
            onError: showErrors,
          },
        )
      }
      onClose={onClose}
      busy={create.isPending}
    >
      <Form.Item name="customerId" label={t('proposals.customer')} required>
        <CustomerSelect autoFocus={customerId === undefined} disabled={customerId !== undefined} />
      </Form.Item>
      <Form.Item name="title" label={t('proposals.name')} required>
        <TextInput autoFocus={customerId !== undefined} max={60} placeholder={t('proposals.nameHint')} />
      </Form.Item>
      <Form.Item name="designerId" label={t('proposals.designer')}>
        <StaffSelect roles={PLANNERS} />
      </Form.Item>
      <Form.Item
        name="rooms"
        label={t('proposals.rooms')}
        extra={
          <Typography.Text type="secondary" className="small">
            {known?.need?.rooms.length ? `${t('proposals.fromNeed')} · ` : ''}
            {t('proposals.roomsHint')}
          </Typography.Text>
        }
      >
        <Select
          mode="tags"
          tokenSeparators={['，', ',', '、']}
          options={ROOMS.map((code) => ({ value: t(`codes.room.${code}`) }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
