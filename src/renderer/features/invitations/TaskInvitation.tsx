import { Modal } from 'antd';
import { cloneElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../platform/api';
import type { TaskPopoverProps } from '../../widgets/registry';
import { InvitationCard } from './InvitationCard';

/** The invitation as it stands: what is staged, who comes, and afterwards what came of it. Open from the start. */
export function TaskInvitation({ row, button }: TaskPopoverProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  const invitation = useCall(
    'invitations.get',
    { id: row.invitationId ?? 0 },
    { enabled: open && row.invitationId !== null },
  );
  return (
    <>
      {cloneElement(button, { onClick: () => setOpen(true) })}
      <Modal
        open={open}
        destroyOnHidden
        footer={null}
        width={640}
        title={t('codes.taskKind.invitation')}
        onCancel={() => setOpen(false)}
      >
        {invitation.data && <InvitationCard invitation={invitation.data} />}
      </Modal>
    </>
  );
}
