import { Form, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { TextArea } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';
import { StaffSelect } from '../../widgets/StaffSelect';

interface Props {
  request: OutputOf<'requests.get'>;
  onClose: () => void;
}

/** Gives a request to somebody else. */
export function AssignDialog({ request, onClose }: Props) {
  const { t } = useTranslation();
  const { id, version, assigneeId } = request;
  return (
    <RecordDialog
      width={420}
      title={`${request.number} · ${t('requests.page.assign')}`}
      initialValues={{ assigneeId }}
      save={(fields: { assigneeId: number | null }, write) =>
        write('requests.assign', { id, version, assigneeId: fields.assigneeId as number })
      }
      onClose={onClose}
    >
      <Form.Item name="assigneeId" label={t('requests.dialog.assignTitle')} required>
        <StaffSelect autoFocus roles={FLOOR} />
      </Form.Item>
    </RecordDialog>
  );
}

/** Takes a request one level up. */
export function EscalateDialog({ request, onClose }: Props) {
  const { t } = useTranslation();
  const { id, version, escalation } = request;
  return (
    <RecordDialog
      width={460}
      title={t('requests.dialog.escalateTitle', { level: escalation + 1 })}
      save={({ reason }: { reason?: string }, write) =>
        write('requests.escalate', { id, version, reason: reason ?? '' })
      }
      onClose={onClose}
      okText={t('requests.page.escalate')}
    >
      <Typography.Paragraph type="secondary">{t('requests.dialog.escalateHint')}</Typography.Paragraph>
      <Form.Item name="reason" label={t('requests.dialog.escalateReason')} required>
        <TextArea autoFocus rows={2} max={500} />
      </Form.Item>
    </RecordDialog>
  );
}
