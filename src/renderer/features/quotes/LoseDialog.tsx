import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../platform/api';
import { FormDialog } from '../../ui/FormDialog';
import { TextArea } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';
import type { Quote } from './useQuoteDraft';

/** A quote that did not become an order, and why. */
export function LoseDialog({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason?: string }>();
  const lose = useWrite('quotes.lose');
  const showErrors = useFormErrors(form);
  const submit = ({ reason }: { reason?: string }) =>
    lose.mutate(
      { id: quote.id, version: quote.version, reason: reason ?? '' },
      {
        onSuccess: () => {
          void message.success(t('quotes.lost'));
          onClose();
        },
        onError: showErrors,
      },
    );
  return (
    <FormDialog
      title={t('quotes.loseTitle', { number: quote.number })}
      form={form}
      onSubmit={submit}
      onClose={onClose}
      busy={lose.isPending}
    >
      <Form.Item name="reason" label={t('quotes.lostReason')}>
        <TextArea autoFocus rows={2} max={200} placeholder={t('quotes.lostReasonHint')} />
      </Form.Item>
    </FormDialog>
  );
}
