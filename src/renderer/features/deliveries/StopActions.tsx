import { App, Button, Flex, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryDetail } from '../../../shared/contract/deliveryShapes';
import { DESK } from '../../../shared/domain/roleGroups';
import { useWrite } from '../../platform/api';
import { useSession } from '../../platform/session';
import { FormDialog } from '../../ui/FormDialog';
import { TextArea } from '../../ui/TextInput';
import { useBusy } from '../../ui/useBusy';
import { useFormErrors } from '../../ui/useFormErrors';
import { useReport } from '../../ui/useReport';
import { usePlacing } from './usePlacing';

interface Props {
  detail: DeliveryDetail;
  onBook: () => void;
  onResult: () => void;
  onClose: () => void;
}

/** What can be done with a stop now; the next step is the green one. */
export function StopActions({ detail, onBook, onResult, onClose }: Props) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const { actor } = useSession();
  const { unschedule, dispatch } = usePlacing();
  const dispatching = useBusy();
  const report = useReport();
  const remind = useWrite('deliveries.remind');
  const onTheWay = useWrite('deliveries.onTheWay');
  const undoOnTheWay = useWrite('deliveries.undoOnTheWay');
  const planInstallation = useWrite('deliveries.planInstallation');
  const planRevisit = useWrite('deliveries.planRevisit');
  const cancelJob = useWrite('deliveries.cancelJob');
  const [revisiting, setRevisiting] = useState(false);
  const { state, kind } = detail;
  const seen = { id: detail.id, version: detail.version };
  const desk = DESK.includes(actor.role);
  const crew = desk || actor.role === 'delivery';
  const waiting = state === 'unscheduled' || state === 'moved';
  const planned = state === 'booked' || state === 'reminded' || state === 'dispatched';
  const reached = ['signed', 'to_revisit', 'revisited', 'partly_signed'].includes(state);
  const toRevisit = kind === 'delivery' && (state === 'to_revisit' || state === 'partly_signed');
  const on = { onError: report };
  const plannedToast = { onError: report, onSuccess: () => void message.success(t('deliveries.planned')) };
  return (
    <Flex gap={8} wrap>
      {desk && waiting && (
        <Button type="primary" onClick={onBook}>
          {t('deliveries.action.book')}
        </Button>
      )}
      {desk && state === 'booked' && (
        <Button type="primary" onClick={() => remind.mutate(seen, on)}>
          {t('deliveries.action.remind')}
        </Button>
      )}
      {desk && (state === 'booked' || state === 'reminded') && (
        <Button
          type={state === 'reminded' ? 'primary' : 'default'}
          loading={dispatching.busy}
          onClick={() =>
            void dispatching.run(async () => void (await dispatch([{ card: detail, despite: [] }])))
          }
        >
          {t('deliveries.action.dispatch')}
        </Button>
      )}
      {crew && state === 'dispatched' && (
        <Button onClick={() => onTheWay.mutate(seen, on)}>{t('deliveries.action.onTheWay')}</Button>
      )}
      {crew && (planned || state === 'on_the_way') && (
        <Button
          type={state === 'dispatched' || state === 'on_the_way' ? 'primary' : 'default'}
          onClick={onResult}
        >
          {t('deliveries.action.result')}
        </Button>
      )}
      {desk && state === 'on_the_way' && (
        <Button loading={undoOnTheWay.isPending} onClick={() => undoOnTheWay.mutate(seen, on)}>
          {t('deliveries.action.undoOnTheWay')}
        </Button>
      )}
      {desk && planned && <Button onClick={onBook}>{t('deliveries.action.move')}</Button>}
      {desk && planned && (
        <Button onClick={() => void unschedule(detail)}>{t('deliveries.action.unschedule')}</Button>
      )}
      {desk && toRevisit && (
        <Button type="primary" onClick={() => setRevisiting(true)}>
          {t('deliveries.action.revisit')}
        </Button>
      )}
      {desk && kind === 'delivery' && reached && detail.needsInstallation && !detail.hasInstallation && (
        <Button onClick={() => planInstallation.mutate({ orderId: detail.orderId }, plannedToast)}>
          {t('deliveries.action.planInstallation')}
        </Button>
      )}
      {desk && kind === 'delivery' && reached && (
        <Button onClick={() => planRevisit.mutate({ orderId: detail.orderId }, plannedToast)}>
          {t('deliveries.action.planRevisit')}
        </Button>
      )}
      {desk && kind !== 'delivery' && (waiting || planned) && (
        <Button
          danger
          onClick={() =>
            modal.confirm({
              title: t('deliveries.action.cancelJobAsk', { number: detail.number }),
              okText: t('deliveries.action.cancelJob'),
              onOk: () => cancelJob.mutate(seen, { onError: report, onSuccess: onClose }),
            })
          }
        >
          {t('deliveries.action.cancelJob')}
        </Button>
      )}
      {revisiting && <RevisitDialog detail={detail} onClose={() => setRevisiting(false)} />}
    </Flex>
  );
}

function RevisitDialog({ detail, onClose }: { detail: DeliveryDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ note: string }>();
  const revisit = useWrite('deliveries.revisit');
  const showErrors = useFormErrors(form);
  return (
    <FormDialog
      title={`${t('deliveries.revisit.title')} · ${detail.customerName}`}
      form={form}
      onSubmit={({ note }) =>
        revisit.mutate(
          { id: detail.id, version: detail.version, note: note ?? '' },
          { onSuccess: onClose, onError: showErrors },
        )
      }
      onClose={onClose}
      busy={revisit.isPending}
      okText={t('deliveries.action.revisit')}
    >
      <Form.Item name="note" label={t('deliveries.revisit.note')}>
        <TextArea autoFocus rows={3} max={200} placeholder={t('deliveries.revisit.hint')} />
      </Form.Item>
    </FormDialog>
  );
}
