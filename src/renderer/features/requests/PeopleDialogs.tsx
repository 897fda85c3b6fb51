import { Form, Input, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { useWrite } from '../../app/api';
import { useFormErrors } from '../../ui/useFormErrors';
import { StaffSelect } from '../staff/StaffSelect';

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
    <Modal
      open
      width={420}
      title={`${request.number} · ${t('requests.page.assign')}`}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={assign.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ assigneeId }}
        onFinish={(fields) =>
          assign.mutate(
            { id, version, assigneeId: fields.assigneeId as number },
            { onSuccess: onClose, onError: showErrors },
          )
        }
      >
        <Form.Item name="assigneeId" label={t('requests.dialog.assignTitle')} required>
          <StaffSelect autoFocus roles={FLOOR} />
        </Form.Item>
      </Form>
    </Modal>
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
    <Modal
      open
      width={460}
      title={t('requests.dialog.escalateTitle', { level: escalation + 1 })}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('requests.page.escalate')}
      cancelText={t('common.cancel')}
      confirmLoading={escalate.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason }) =>
          escalate.mutate({ id, version, reason: reason ?? '' }, { onSuccess: onClose, onError: showErrors })
        }
      >
        <Typography.Paragraph type="secondary">{t('requests.dialog.escalateHint')}</Typography.Paragraph>
        <Form.Item name="reason" label={t('requests.dialog.escalateReason')} required>
          <Input.TextArea autoFocus rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
