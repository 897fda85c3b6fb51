import { App, Button, Flex, Form, type InputRef, Select, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTACT_CHANNELS, CONTACT_OUTCOMES } from '../../../shared/domain/customerCodes';
import { useWrite } from '../../platform/api';
import { nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { DateInput } from '../../ui/DateInput';
import { TextInput } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';
import { useTypedForm } from '../../ui/useTypedForm';
import { MannerLine } from '../customerFacts';

interface Fields {
  channel: (typeof CONTACT_CHANNELS)[number];
  outcome: (typeof CONTACT_OUTCOMES)[number];
  note: string;
  /** On which it happened; null: just now. */
  date: string | null;
  nextDate: string | null;
}

interface Props {
  customerId: number;
  /** The day on which the customer is to be spoken to next, as it is agreed now; it stands where no other is given. */
  agreed?: string | null;
  /** The task that this contact answers; it is done with the contact. */
  taskId?: number;
  onDone?: () => void;
  /** False where the screen says already how the customer wants to be spoken to. */
  manner?: boolean;
  /** Takes the cursor at once, where the composer was opened for it. */
  autoFocus?: boolean;
}

/** One line to log a contact: how, with what outcome, what was said, when next. Enter saves. */
export function ContactComposer({
  customerId,
  agreed = null,
  taskId,
  onDone,
  manner = true,
  autoFocus = false,
}: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { today } = useSession();
  const [form] = Form.useForm<Fields>();
  const log = useWrite('followups.logContact');
  const showErrors = useFormErrors(form);
  const nextDate = Form.useWatch('nextDate', form);
  const stands = agreed !== null && agreed > today && !nextDate;
  const noteInput = useRef<InputRef>(null);
  const { clear, onValuesChange, onKeyDown } = useTypedForm({
    what: t('followups.sheet.title'),
    busy: log.isPending,
    submit: form.submit,
    giveUp: () => form.resetFields(),
  });
  useEffect(() => {
    if (autoFocus) noteInput.current?.focus();
  }, [autoFocus]);

  const submit = (fields: Fields) => {
    if (log.isPending) return;
    log.mutate(
      { customerId, taskId: taskId ?? null, ...fields },
      {
        onSuccess: ({ nextDate }) => {
          void message.success(
            nextDate
              ? t('followups.savedWithNext', { date: nearDateText(nextDate, today) })
              : t('followups.saved'),
          );
          form.resetFields();
          clear();
          onDone?.();
        },
        onError: showErrors,
      },
    );
  };

  return (
    <Form
      name="contact"
      form={form}
      onFinish={submit}
      initialValues={{ channel: 'call', outcome: 'reached', note: '', date: null, nextDate: null }}
      aria-label={t('followups.save')}
      onValuesChange={onValuesChange}
      onKeyDown={onKeyDown}
    >
      {manner && <MannerLine customerId={customerId} />}
      <Flex gap={8} wrap align="start">
        <Form.Item name="channel" style={{ margin: 0, width: 92 }}>
          <Select
            aria-label={t('followups.channel')}
            options={CONTACT_CHANNELS.map((value) => ({ value, label: t(`codes.contactChannel.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="outcome" style={{ margin: 0, width: 116 }}>
          <Select
            aria-label={t('followups.outcome')}
            options={CONTACT_OUTCOMES.map((value) => ({ value, label: t(`codes.contactOutcome.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="note" style={{ margin: 0, flex: '1 1 200px', minWidth: 160 }}>
          <TextInput
            ref={noteInput}
            aria-label={t('followups.note')}
            placeholder={t('followups.notePlaceholder')}
            max={500}
          />
        </Form.Item>
        <Form.Item name="date" style={{ margin: 0, width: 112 }}>
          <DateInput aria-label={t('followups.date')} placeholder={t('common.today')} toToday />
        </Form.Item>
        <Form.Item name="nextDate" style={{ margin: 0, width: 140 }}>
          <DateInput
            aria-label={t('followups.nextDate')}
            placeholder={t('followups.nextDate')}
            fromToday
            shortcuts={[
              { label: t('common.tomorrow'), days: 1 },
              { label: t('followups.inDays', { count: 3 }), days: 3 },
              { label: t('followups.nextWeek'), days: 7 },
              { label: t('followups.inDays', { count: 30 }), days: 30 },
            ]}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={log.isPending}>
          {t('followups.save')}
        </Button>
      </Flex>
      {stands && (
        <Typography.Text type="secondary" className="small">
          {t('followups.agreedStands', { date: nearDateText(agreed, today) })}
        </Typography.Text>
      )}
    </Form>
  );
}
