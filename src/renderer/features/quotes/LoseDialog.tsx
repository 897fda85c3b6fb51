import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Write } from '../../platform/write';
import { TextArea } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';
import type { Quote } from './useQuoteDraft';

/** A quote that did not become an order, and why. */
export function LoseDialog({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const { t } = useTranslation();
  const save = ({ reason }: { reason?: string }, write: Write) =>
    write('quotes.lose', { id: quote.id, version: quote.version, reason: reason ?? '' });
  return (
    <RecordDialog
      title={t('quotes.loseTitle', { number: quote.number })}
      said={t('quotes.lost')}
      save={save}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('quotes.lostReason')}>
        <TextArea autoFocus rows={2} max={200} placeholder={t('quotes.lostReasonHint')} />
      </Form.Item>
    </RecordDialog>
  );
}
