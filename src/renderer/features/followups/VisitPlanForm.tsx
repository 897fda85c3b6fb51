import { App, Button, Flex, Form, Popconfirm } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { useWrite } from '../../platform/api';
import { nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { DateInput } from '../../ui/DateInput';
import { BUTTONS_IN_SIGHT } from '../../ui/dialogInWindow';
import { TextArea, TextInput } from '../../ui/TextInput';
import { TimeInput } from '../../ui/TimeInput';
import { useFormErrors } from '../../ui/useFormErrors';
import { useReport } from '../../ui/useReport';
import { useTypedForm } from '../../ui/useTypedForm';
import { StaffSelect } from '../../widgets/StaffSelect';

type Visit = OutputOf<'followups.visit'>;

interface Fields {
  date: string;
  startTime: string | null;
  staffId: number | null;
  goal: string | null;
  obstacles: string | null;
  answers: string | null;
}

/** When, who, what for, and what may come up: the plan made before the visit. */
export function VisitPlanForm({
  customerId,
  visit,
  onDone,
}: {
  customerId: number;
  visit: Visit | null;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { actor, today } = useSession();
  const [form] = Form.useForm<Fields>();
  const plan = useWrite('followups.planVisit');
  const update = useWrite('followups.updateVisit');
  const cancel = useWrite('followups.cancelVisit');
  const showErrors = useFormErrors(form);
  const report = useReport();
  const busy = plan.isPending || update.isPending || cancel.isPending;
  const what = t(visit ? 'followups.visit.tabPlan' : 'followups.visit.plan');
  const { clear, onValuesChange, onKeyDown } = useTypedForm({ what, busy, submit: form.submit });

  const after = {
    onSuccess: ({ date, startTime }: Visit) => {
      const when = [nearDateText(date, today), startTime].filter(Boolean).join(' ');
      void message.success(t('followups.visit.planned', { date: when }));
      clear();
      onDone();
    },
    onError: showErrors,
  };
  const submit = (fields: Fields) => {
    if (visit) update.mutate({ id: visit.id, version: visit.version, ...fields }, after);
    else plan.mutate({ customerId, ...fields }, after);
  };
  const callOff = () => {
    if (!visit) return;
    cancel.mutate(
      { id: visit.id, version: visit.version },
      {
        onSuccess: () => {
          void message.success(t('followups.visit.cancelled'));
          clear();
          onDone();
        },
        onError: report,
      },
    );
  };
  const done = visit?.state === 'done';
  const id = useId();
  return (
    <Form
      form={form}
      name={id}
      onValuesChange={onValuesChange}
      onKeyDown={onKeyDown}
      layout="vertical"
      onFinish={submit}
      disabled={done}
      initialValues={visit ?? { staffId: actor.staffId }}
    >
      <Flex gap={12}>
        <Form.Item
          name="date"
          label={t('followups.visit.date')}
          rules={[{ required: true, message: t('errors.fields.required') }]}
          style={{ flex: 1 }}
        >
          <DateInput autoFocus={!visit} fromToday={!visit} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="startTime" label={t('followups.visit.startTime')} style={{ flex: 1 }}>
          <TimeInput style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="staffId" label={t('followups.visit.who')} style={{ flex: 1 }}>
          <StaffSelect roles={FLOOR} />
        </Form.Item>
      </Flex>
      <Form.Item name="goal" label={t('followups.visit.goal')}>
        <TextInput max={300} placeholder={t('followups.visit.goalPlaceholder')} />
      </Form.Item>
      <Flex gap={12}>
        <Form.Item name="obstacles" label={t('followups.visit.obstacles')} style={{ flex: 1 }}>
          <TextArea rows={3} max={500} />
        </Form.Item>
        <Form.Item name="answers" label={t('followups.visit.answers')} style={{ flex: 1 }}>
          <TextArea rows={3} max={500} />
        </Form.Item>
      </Flex>
      {!done && (
        <Flex gap={8} justify="flex-end" style={BUTTONS_IN_SIGHT}>
          {visit?.state === 'planned' && (
            <Popconfirm
              title={t('followups.visit.cancelAsk')}
              okText={t('followups.visit.cancelVisit')}
              cancelText={t('common.back')}
              onConfirm={callOff}
            >
              <Button danger type="text" loading={cancel.isPending}>
                {t('followups.visit.cancelVisit')}
              </Button>
            </Popconfirm>
          )}
          <Button
            type="primary"
            htmlType="submit"
            loading={plan.isPending || update.isPending}
            title="Ctrl+Enter"
          >
            {visit?.state === 'cancelled' ? t('followups.visit.planAgain') : t('common.save')}
          </Button>
        </Flex>
      )}
    </Form>
  );
}
