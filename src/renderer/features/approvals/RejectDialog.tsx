import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Write } from '../../platform/write';
import { TextArea } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';
import type { ApprovalRow } from './approvalRow';

/** No, and why: the colleague reads it where it was asked. */
export function RejectDialog({ row, onClose }: { row: ApprovalRow; onClose: () => void }) {
  const { t } = useTranslation();
  const save = ({ note }: { note: string }, write: Write) =>
    write('approvals.decide', { id: row.id, version: row.version, approve: false, note });
  return (
    <RecordDialog
      title={t('approvals.rejectTitle', { number: row.number ?? row.customerName ?? '' })}
      said={t('approvals.rejected')}
      save={save}
      onClose={onClose}
      okText={t('approvals.reject')}
    >
      <Form.Item
        name="note"
        label={t('approvals.rejectReason')}
        rules={[{ required: true, whitespace: true, message: t('approvals.rejectNeeded') }]}
      >
        <TextArea autoFocus rows={2} max={200} placeholder={t('approvals.rejectHint')} />
      </Form.Item>
    </RecordDialog>
  );
}
