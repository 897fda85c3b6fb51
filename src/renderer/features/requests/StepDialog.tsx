import { Form, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import {
  REQUEST_WAITS,
  REVISIT_RESULTS,
  type RequestWait,
  type RevisitResult,
} from '../../../shared/domain/requestRules';
import { isOpenRequest, type RequestStep } from '../../../shared/domain/states/request';
import type { Write } from '../../platform/write';
import { ChipGroup } from '../../ui/ChipGroup';
import { DateInput } from '../../ui/DateInput';
import { TextArea } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';

/** Steps that need words; accepting needs none. */
export type ToldStep = Exclude<RequestStep, 'accept'>;

interface Fields {
  note: string | null;
  waitingFor: RequestWait | null;
  expectedDate: string | null;
  revisitResult: RevisitResult | null;
}

/** Takes a step and asks for what belongs to it. Ctrl+Enter saves. */
export function StepDialog({
  request,
  step,
  onClose,
}: {
  request: OutputOf<'requests.get'>;
  step: ToldStep;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { id, version, state } = request;
  const save = (fields: Fields, write: Write) => write('requests.move', { id, version, step, ...fields });
  const unsolved = step === 'close' && isOpenRequest(state);
  const label = unsolved ? t('requests.dialog.closeReason') : t(`requests.dialog.note.${step}`);
  const noteNeeded = step === 'resolve' || step === 'reopen' || unsolved;
  return (
    <RecordDialog
      title={`${request.number} · ${t(`codes.requestStep.${step}`)}`}
      initialValues={step === 'revisit' ? { revisitResult: 'content' } : { waitingFor: request.waitingFor }}
      save={save}
      onClose={onClose}
      danger={unsolved}
    >
      {step === 'wait' && (
        <Form.Item name="waitingFor" label={t('requests.dialog.waitingFor')} required>
          <ChipGroup
            required
            label={t('requests.dialog.waitingFor')}
            options={REQUEST_WAITS.map((value) => ({ value, label: t(`codes.requestWait.${value}`) }))}
          />
        </Form.Item>
      )}
      {step === 'revisit' && (
        <Form.Item name="revisitResult" label={t('requests.dialog.revisitResult')} required>
          <ChipGroup
            required
            label={t('requests.dialog.revisitResult')}
            options={REVISIT_RESULTS.map((value) => ({ value, label: t(`codes.revisitResult.${value}`) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="note" label={label} required={noteNeeded}>
        <TextArea autoFocus rows={3} max={1000} />
      </Form.Item>
      {step === 'wait' && (
        <Form.Item
          name="expectedDate"
          label={t('requests.dialog.expectedDate')}
          extra={<Typography.Text type="secondary">{t('requests.dialog.expectedHint')}</Typography.Text>}
        >
          <DateInput fromToday style={{ width: 200 }} />
        </Form.Item>
      )}
    </RecordDialog>
  );
}
