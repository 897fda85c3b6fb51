import { Modal, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../platform/api';
import { useSession } from '../../platform/session';
import { DIALOG_IN_WINDOW } from '../../ui/dialogInWindow';
import { Skeleton } from '../../ui/Skeleton';
import { UnsavedScope } from '../../ui/Unsaved';
import { AttachmentGallery } from '../../widgets/AttachmentGallery';
import { MannerLine } from '../customerFacts';
import { VisitPlanForm } from './VisitPlanForm';
import { VisitResultForm } from './VisitResultForm';

interface Props {
  customerId: number;
  /** The visit to show; a new one is planned when left out. */
  visitId?: number;
  onClose: () => void;
}

/** A home visit from its plan to its result, measurements and photos. Mount it only while it is open. */
export function VisitDialog(props: Props) {
  return (
    <UnsavedScope close={props.onClose}>{(leave) => <OpenVisit {...props} leave={leave} />}</UnsavedScope>
  );
}

function OpenVisit({ customerId, visitId, onClose, leave }: Props & { leave: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const visit = useCall('followups.visit', { id: visitId ?? 1 }, { enabled: visitId !== undefined });
  const [chosen, setChosen] = useState<string | null>(null);
  const stored = visitId === undefined ? null : visit.data;
  if (visitId !== undefined && visit.isError) {
    return (
      <Modal open footer={null} onCancel={onClose} title={t('followups.visit.edit')}>
        {t('errors.codes.NOT_FOUND')}
      </Modal>
    );
  }
  // Before its day one looks at the plan; from then on there is a result to write down.
  const first = stored && stored.state !== 'cancelled' && stored.date <= today ? 'result' : 'plan';
  return (
    <Modal
      open
      footer={null}
      width={800}
      onCancel={leave}
      {...DIALOG_IN_WINDOW}
      title={stored ? `${t('followups.visit.edit')} · ${stored.customerName}` : t('followups.visit.plan')}
    >
      <MannerLine customerId={customerId} />
      {visitId !== undefined && !stored && <Skeleton />}
      {visitId === undefined && <VisitPlanForm customerId={customerId} visit={null} onDone={onClose} />}
      {stored && (
        <Tabs
          activeKey={chosen ?? first}
          onChange={setChosen}
          items={[
            {
              key: 'plan',
              label: t('followups.visit.tabPlan'),
              children: <VisitPlanForm customerId={customerId} visit={stored} onDone={leave} />,
            },
            {
              key: 'result',
              label: t('followups.visit.tabResult'),
              disabled: stored.state === 'cancelled',
              children: <VisitResultForm visit={stored} onDone={leave} />,
            },
            {
              key: 'photos',
              label: t('followups.visit.tabPhotos'),
              children: <AttachmentGallery entity="visits" entityId={stored.id} kind="photo" />,
            },
          ]}
        />
      )}
    </Modal>
  );
}
