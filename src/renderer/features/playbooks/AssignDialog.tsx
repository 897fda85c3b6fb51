import { App, Form, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { LONGEST_MESSAGE, type PlaybookWords } from '../../../shared/contract/playbookSettings';
import { isLocalDate } from '../../../shared/domain/dates';
import type { Filter } from '../../../shared/domain/filter/filter';
import { MOST_A_DAY, type PlaybookLayer } from '../../../shared/domain/playbooks';
import type { PlaybookPlan } from '../../../shared/features/playbooks/contract';
import { useCall } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { write } from '../../platform/write';
import { DateInput } from '../../ui/DateInput';
import { NumberInput } from '../../ui/NumberInput';
import { TextArea } from '../../ui/TextInput';
import { useReport } from '../../ui/useReport';
import { useUndoToast } from '../../ui/useUndoToast';
import { RecordDialog } from '../../widgets/RecordDialog';

interface Props {
  layer: PlaybookLayer;
  action: PlaybookWords['actions'][number];
  /** Whom it is for. */
  filter: Filter;
  onClose: () => void;
}

interface Fields {
  from: string;
  perDay: number;
  message: string | null;
}

/** Makes tasks of an action for everybody of a layer: says first for how many, whose they are and until which day. */
export function AssignDialog({ layer, action, filter, onClose }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { message } = App.useApp();
  const report = useReport();
  const undoToast = useUndoToast();
  const [form] = Form.useForm<Fields>();
  const [when, setWhen] = useState({ from: today as string, perDay: MOST_A_DAY });
  const wanted = { filter, playbook: `${layer}/${action.key}`, ...when };
  const usable = isLocalDate(when.from) && Number.isInteger(when.perDay);
  const plan = useCall('playbooks.plan', wanted, { enabled: usable });
  const people = plan.data?.people ?? 0;
  const undo = (run: string) =>
    void write('playbooks.undo', { run })
      .then(({ cancelled: n, kept }) =>
        kept === 0 ? t('playbooks.dialog.undone', { n }) : t('playbooks.dialog.undoneKept', { n, kept }),
      )
      .then((text) => message.success(text))
      .catch(report);
  return (
    <RecordDialog<Fields, OutputOf<'playbooks.assign'>>
      form={form}
      title={t('playbooks.dialog.title', { action: action.title })}
      initialValues={{ ...when, message: action.message }}
      onValuesChange={(changed) =>
        setWhen({ from: changed.from ?? when.from, perDay: changed.perDay ?? when.perDay })
      }
      okText={t('playbooks.dialog.ok', { n: people })}
      okDisabled={people === 0}
      save={(fields, send) => send('playbooks.assign', { ...wanted, ...fields, title: action.title })}
      onSaved={({ run, people: n, lastDay }) =>
        undoToast(
          t('playbooks.dialog.done', { n, date: lastDay === null ? '' : nearDateText(lastDay, today) }),
          () => undo(run),
        )
      }
      onClose={onClose}
    >
      <Form.Item name="from" label={t('playbooks.dialog.from')}>
        <DateInput fromToday style={{ width: 180 }} />
      </Form.Item>
      <Form.Item name="perDay" label={t('playbooks.dialog.perDay')}>
        <NumberInput style={{ width: 96 }} />
      </Form.Item>
      <Form.Item
        name="message"
        label={t('playbooks.dialog.message')}
        extra={t('playbooks.dialog.messageHint')}
      >
        <TextArea rows={3} max={LONGEST_MESSAGE} />
      </Form.Item>
      <div role="status">
        {plan.error && <Typography.Text type="danger">{errorText(plan.error.error)}</Typography.Text>}
        {!plan.error && !plan.data && t('playbooks.dialog.counting')}
        {plan.data && <Plan plan={plan.data} />}
      </div>
    </RecordDialog>
  );
}

/** For how many, whose they are, who is left out and why. */
function Plan({ plan }: { plan: PlaybookPlan }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { people, open, left, sellers, lastDay } = plan;
  return (
    <>
      <strong>
        {lastDay === null
          ? t('playbooks.dialog.nobody')
          : t('playbooks.dialog.people', { n: people, date: nearDateText(lastDay, today) })}
      </strong>
      <ul className="plain-list">
        {sellers.map((seller) => (
          <li key={seller.name ?? ''}>
            {t('playbooks.dialog.seller', {
              name: seller.name ?? t('playbooks.dialog.noSeller'),
              n: seller.people,
              date: nearDateText(seller.lastDay, today),
            })}
          </li>
        ))}
        {open > 0 && <li>{t('playbooks.dialog.open', { n: open })}</li>}
        {left > 0 && <li>{t('playbooks.dialog.left', { n: left })}</li>}
      </ul>
    </>
  );
}
