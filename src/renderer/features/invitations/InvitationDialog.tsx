import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FLOOR } from '../../../shared/domain/roleGroups';
import type { Invitation } from '../../../shared/features/invitations/contract';
import { useWrite } from '../../platform/api';
import { useSession } from '../../platform/session';
import { DateInput } from '../../ui/DateInput';
import { FormDialog } from '../../ui/FormDialog';
import { TextArea } from '../../ui/TextInput';
import { TimeInput } from '../../ui/TimeInput';
import { useFormErrors } from '../../ui/useFormErrors';
import { StaffSelect } from '../../widgets/StaffSelect';
import { StagedSetInput, type StagedThing } from './StagedSetInput';

interface Props {
  customerId: number;
  proposalId?: number;
  /** The invitation to change, or to repeat when the customer did not come. */
  invitation?: Invitation;
  onClose: () => void;
}

interface Fields {
  date: string;
  startTime: string | null;
  staffId: number | null;
  stagedSet: StagedThing[];
  note: string | null;
}

/** Invites a customer to the showroom: when, who receives them, what is set up before they come. Mount it only while it is open. */
export function InvitationDialog({ invitation, customerId, proposalId, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const { actor } = useSession();
  const { message } = App.useApp();
  const invite = useWrite('invitations.invite');
  const update = useWrite('invitations.update');
  const showErrors = useFormErrors(form);
  const save = ({ date, startTime, staffId, stagedSet, note }: Fields) => {
    const plan = {
      date,
      startTime,
      staffId: staffId ?? null,
      stagedSet: stagedSet.map(({ pictureSha256: _p, ...thing }) => thing),
      note,
    };
    const after = (done: string) => ({
      onSuccess: () => {
        void message.success(done);
        onClose();
      },
      onError: showErrors,
    });
    if (invitation) {
      update.mutate(
        { id: invitation.id, version: invitation.version, ...plan },
        after(t('invitations.saved')),
      );
    } else {
      invite.mutate({ customerId, proposalId: proposalId ?? null, ...plan }, after(t('invitations.sent')));
    }
  };
  const waiting = invitation?.state === 'invited' || invitation?.state === 'confirmed';
  return (
    <FormDialog
      width={600}
      title={t(!invitation ? 'invitations.invite' : waiting ? 'invitations.edit' : 'invitations.again')}
      okText={t(invitation ? 'common.save' : 'invitations.invite')}
      form={form}
      onSubmit={save}
      onClose={onClose}
      busy={invite.isPending || update.isPending}
      initialValues={{
        date: invitation?.date ?? null,
        startTime: invitation?.startTime ?? null,
        staffId: invitation?.staffId ?? actor.staffId,
        stagedSet: invitation?.stagedSet ?? [],
        note: invitation?.note ?? null,
      }}
    >
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr 1fr', columnGap: 12 }}>
        <Form.Item name="date" label={t('invitations.date')} required>
          <DateInput autoFocus fromToday style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="startTime" label={t('invitations.time')}>
          <TimeInput step={15} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="staffId" label={t('invitations.host')}>
          <StaffSelect roles={FLOOR} />
        </Form.Item>
      </div>
      <Form.Item name="stagedSet" label={t('invitations.staged')} extra={t('invitations.stagedHint')}>
        <StagedSetInput proposalId={invitation ? invitation.proposalId : (proposalId ?? null)} />
      </Form.Item>
      <Form.Item name="note" label={t('invitations.note')}>
        <TextArea rows={2} max={500} />
      </Form.Item>
    </FormDialog>
  );
}
