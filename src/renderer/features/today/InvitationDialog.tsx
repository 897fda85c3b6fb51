import { Modal } from 'antd';
import { cloneElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../platform/api';
import type { ButtonElement } from '../../ui/FirstUse';
import { InvitationCard } from '../invitations';

interface Props {
  /** What opens it. */
  button: ButtonElement;
  invitationId: number;
}

/** The invitation as it stands: what is staged, who comes, and afterwards what came of it. Open from the start. */
export function InvitationDialog({ button, invitationId }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  const invitation = useCall('invitations.get', { id: invitationId }, { enabled: open });
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
