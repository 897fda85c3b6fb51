import { App, Button, Flex, Form, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { useWrite } from '../../platform/api';
import { dateText, slotName } from '../../platform/format';
import { useSession } from '../../platform/session';
import { write } from '../../platform/write';
import { DateInput } from '../../ui/DateInput';
import { TextInput } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';
import { useReport } from '../../ui/useReport';
import { useTypedForm } from '../../ui/useTypedForm';
import { useUndoToast } from '../../ui/useUndoToast';

type All = OutputOf<'crews.all'>;
interface Fields {
  date: string | null;
  crewId: number | null;
  slotId: number | null;
  reason: string | null;
}

/** Days on which nobody, or one crew, drives. */
export function BlockedDays({ blocked, crews, slots }: All) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { modal } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const block = useWrite('crews.block');
  const unblock = useWrite('crews.unblock');
  const showErrors = useFormErrors(form);
  const report = useReport();
  const undoToast = useUndoToast();
  const { clear, onValuesChange, onKeyDown } = useTypedForm({
    what: t('crews.blocked'),
    busy: block.isPending,
    submit: form.submit,
    giveUp: () => form.resetFields(),
  });
  const submit = ({ date, crewId, slotId, reason }: Fields) =>
    block.mutate(
      { date: date ?? '', crewId: crewId ?? null, slotId: slotId ?? null, reason: reason ?? '' },
      {
        onSuccess: ({ stops }) => {
          form.resetFields();
          clear();
          if (stops.length > 0) {
            const numbers = stops.join(t('customers.listComma'));
            modal.warning({ title: t('crews.stopsOnBlocked', { numbers }) });
          }
        },
        onError: showErrors,
      },
    );
  const open = ({ id, version, date, crewId, slotId, reason }: All['blocked'][number]) =>
    unblock.mutate(
      { id, version },
      {
        onError: report,
        onSuccess: () =>
          undoToast(t('crews.unblocked', { date: dateText(date, today) }), () => {
            write('crews.block', { date, crewId, slotId, reason }).catch(report);
          }),
      },
    );
  return (
    <Flex vertical gap={8}>
      {blocked.length === 0 && <Typography.Text type="secondary">{t('crews.noBlocked')}</Typography.Text>}
      {blocked.map((row) => {
        const slot = slots.find(({ id }) => id === row.slotId);
        return (
          <Flex key={row.id} gap={12} align="center">
            <span style={{ width: 130 }}>{dateText(row.date, today)}</span>
            <span style={{ width: 110 }}>
              {crews.find(({ id }) => id === row.crewId)?.name ?? t('crews.everybody')}
            </span>
            <span style={{ width: 90 }}>{slot ? slotName(slot) : t('crews.wholeDay')}</span>
            <span style={{ flex: 1 }}>{row.reason}</span>
            <Button type="link" size="small" onClick={() => open(row)}>
              {t('crews.unblock')}
            </Button>
          </Flex>
        );
      })}
      <Form
        name="blocked-day"
        form={form}
        onValuesChange={onValuesChange}
        onKeyDown={onKeyDown}
        layout="inline"
        onFinish={submit}
        style={{ gap: 8, rowGap: 8 }}
      >
        <Form.Item name="date" style={FLAT}>
          <DateInput fromToday aria-label={t('crews.date')} placeholder={t('crews.date')} />
        </Form.Item>
        <Form.Item name="crewId" style={FLAT}>
          <Select
            allowClear={{ label: t('common.clear') }}
            style={{ width: 130 }}
            aria-label={t('crews.who')}
            placeholder={t('crews.everybody')}
            options={crews.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="slotId" style={FLAT}>
          <Select
            allowClear={{ label: t('common.clear') }}
            style={{ width: 110 }}
            aria-label={t('crews.when')}
            placeholder={t('crews.wholeDay')}
            options={slots.map((slot) => ({ value: slot.id, label: slotName(slot) }))}
          />
        </Form.Item>
        <Form.Item name="reason" style={{ ...FLAT, flex: 1, minWidth: 180 }}>
          <TextInput max={60} aria-label={t('crews.reason')} placeholder={t('crews.reasonHint')} />
        </Form.Item>
        <Button htmlType="submit" loading={block.isPending}>
          {t('crews.block')}
        </Button>
      </Form>
    </Flex>
  );
}

const FLAT = { marginInlineEnd: 0, marginBottom: 0 } as const;
