import { Form, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { useWrite } from '../../platform/api';
import { FormDialog } from '../../ui/FormDialog';
import { TextArea } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';
import { StaffSelect } from '../../widgets/StaffSelect';

interface Props {
  request: OutputOf<'requests.get'>;
  onClose: () => void;
}

/** Gives a request to somebody else. */
export function AssignDialog({ request, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ assigneeId: number | null }>();
  const assign = useWrite('requests.assign');
  const showErrors = useFormErrors(form);
  const { id, version, assigneeId } = request;
  return (
    <FormDialog
      width={420}
      title={`${request.number} · ${t('requests.page.assign')}`}
      form={form}
      initialValues={{ assigneeId }}
      onSubmit={(fields) =>
        assign.mutate(
          { id, version, assigneeId: fields.assigneeId as number },
          { onSuccess: onClose, onError: showErrors },
        )
      }
      onClose={onClose}
      busy={assign.isPending}
    >
      <Form.Item name="assigneeId" label={t('requests.dialog.assignTitle')} required>
        <StaffSelect autoFocus roles={FLOOR} />
      </Form.Item>
    </FormDialog>
  );
}

/** Takes a request one level up. */
export function EscalateDialog({ request, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason?: string }>();
  const escalate = useWrite('requests.escalate');
  const showErrors = useFormErrors(form);
  const { id, version, escalation } = request;
  return (
    <FormDialog
      width={460}
      title={t('requests.dialog.escalateTitle', { level: escalation + 1 })}
      form={form}
      onSubmit={({ reason }) =>
        escalate.mutate({ id, version, reason: reason ?? '' }, { onSuccess: onClose, onError: showErrors })
      }
      onClose={onClose}
      busy={escalate.isPending}
      okText={t('requests.page.escalate')}
    >
      <Typography.Paragraph type="secondary">{t('requests.dialog.escalateHint')}</Typography.Paragraph>
      <Form.Item name="reason" label={t('requests.dialog.escalateReason')} required>
        <TextArea autoFocus rows={2} max={500} />
      </Form.Item>
    </FormDialog>
  );
}
