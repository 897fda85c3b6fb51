import { App, DatePicker, Form, Input, Modal, TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '../../../shared/contract/invitations';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { useCall, useWrite } from '../../app/api';
import { useSession } from '../../app/session/SessionContext';
import { useFormErrors } from '../../ui/useFormErrors';
import { StaffSelect } from '../staff/StaffSelect';
import { StagedSetInput, type StagedThing } from './StagedSetInput';

interface Props {
  customerId: number;
  proposalId?: number;
  /** The invitation to change, or to repeat when the customer did not come. */
  invitationId?: number;
  open: boolean;
  onClose: () => void;
}

interface Fields {
  date: Dayjs | null;
  startTime: Dayjs | null;
  staffId: number | null;
  stagedSet: StagedThing[];
  note: string | null;
}

/** Invites a customer to the showroom: when, who receives them, what is set up before they come. */
export function InvitationDialog({ open, onClose, invitationId, ...rest }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const [busy, setBusy] = useState(false);
  const known = useCall('invitations.get', { id: invitationId ?? 1 }, { enabled: open && !!invitationId });
  const invitation = invitationId && known.data?.id === invitationId ? known.data : null;
  const waiting = invitation?.state === 'invited' || invitation?.state === 'confirmed';
  const title = !invitationId ? 'invitations.invite' : waiting ? 'invitations.edit' : 'invitations.again';
  return (
    <Modal
      open={open}
      width={600}
      title={t(title)}
      okText={t(invitationId ? 'common.save' : 'invitations.invite')}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={busy}
      destroyOnHidden
    >
      {(!invitationId || invitation) && (
        <InvitationForm form={form} invitation={invitation} onClose={onClose} onBusy={setBusy} {...rest} />
      )}
    </Modal>
  );
}

function InvitationForm({
  form,
  invitation,
  customerId,
  proposalId,
  onClose,
  onBusy,
}: Omit<Props, 'open' | 'invitationId'> & {
  onBusy: (busy: boolean) => void;
  form: ReturnType<typeof Form.useForm<Fields>>[0];
  invitation: Invitation | null;
}) {
  const { t } = useTranslation();
  const { actor, today } = useSession();
  const { message } = App.useApp();
  const invite = useWrite('invitations.invite');
  const update = useWrite('invitations.update');
  const showErrors = useFormErrors(form);
  const save = ({ date, startTime, staffId, stagedSet, note }: Fields) => {
    const plan = {
      date: date?.format('YYYY-MM-DD') ?? '',
      startTime: startTime?.format('HH:mm') ?? null,
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
      onSettled: () => onBusy(false),
    });
    onBusy(true);
    if (invitation) {
      update.mutate(
        { id: invitation.id, version: invitation.version, ...plan },
        after(t('invitations.saved')),
      );
    } else {
      invite.mutate({ customerId, proposalId: proposalId ?? null, ...plan }, after(t('invitations.sent')));
    }
  };
  return (
    <Form
      name="invitation"
      form={form}
      layout="vertical"
      onFinish={save}
      initialValues={{
        date: invitation ? dayjs(invitation.date) : null,
        startTime: invitation?.startTime ? dayjs(`${today}T${invitation.startTime}`) : null,
        staffId: invitation?.staffId ?? actor.staffId,
        stagedSet: invitation?.stagedSet ?? [],
        note: invitation?.note ?? null,
      }}
    >
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr 1fr', columnGap: 12 }}>
        <Form.Item name="date" label={t('invitations.date')} required>
          <DatePicker
            autoFocus
            style={{ width: '100%' }}
            disabledDate={(date) => date.isBefore(dayjs(today), 'day')}
          />
        </Form.Item>
        <Form.Item name="startTime" label={t('invitations.time')}>
          <TimePicker style={{ width: '100%' }} format="HH:mm" minuteStep={15} needConfirm={false} />
        </Form.Item>
        <Form.Item name="staffId" label={t('invitations.host')}>
          <StaffSelect roles={FLOOR} />
        </Form.Item>
      </div>
      <Form.Item name="stagedSet" label={t('invitations.staged')} extra={t('invitations.stagedHint')}>
        <StagedSetInput proposalId={invitation ? invitation.proposalId : (proposalId ?? null)} />
      </Form.Item>
      <Form.Item name="note" label={t('invitations.note')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </Form>
  );
}
