import { App, Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PausableReason } from '../../../shared/domain/reminders';
import { useCall, useWrite } from '../../platform/api';
import { dateOfInstant, nearDateText } from '../../platform/format';
import { currentLocale } from '../../platform/i18n';
import { useSession } from '../../platform/session';
import { write } from '../../platform/write';
import { useReport } from '../../ui/useReport';
import { useUndoToast } from '../../ui/useUndoToast';

interface Props {
  customerId: number;
  /** As they are called. */
  name: string;
}

/** When a customer's furniture wants care, and of what nobody is reminded, by whom, with the way back; nothing where neither is. */
export function RemindersLine({ customerId, name }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { message } = App.useApp();
  const report = useReport();
  const undoToast = useUndoToast();
  const found = useCall('reminders.ofCustomer', { customerId }).data;
  const done = useWrite('reminders.careDone');
  const resume = useWrite('reminders.resume');
  if (!found || (found.care.length === 0 && found.pauses.length === 0)) return null;
  const [next] = found.care;
  const takeBack = (reason: PausableReason) =>
    resume.mutate(
      { customerId, reasons: [reason] },
      {
        onSuccess: () =>
          void message.success(t('reminders.page.resumed', { reason: t(`reminders.reasons.${reason}`) })),
        onError: report,
      },
    );
  const careDone = () =>
    done.mutate(
      { customerId },
      {
        onSuccess: ({ ids }) =>
          undoToast(
            t('reminders.careSaved', { name }),
            () => void write('reminders.undoCare', { ids }).catch(report),
          ),
        onError: report,
      },
    );
  return (
    <Flex role="group" aria-label={t('reminders.page.label')} align="center" gap={8} wrap>
      {next && (
        <>
          <Typography.Text type={next.due <= today ? 'warning' : 'secondary'}>
            {t(next.due <= today ? 'reminders.page.careDue' : 'reminders.page.care', {
              date: nearDateText(next.due, today),
              kind: currentLocale() === 'en' ? next.nameEn : next.nameZh,
            })}
          </Typography.Text>
          <Button size="small" loading={done.isPending} onClick={careDone}>
            {t('reminders.careDone')}
          </Button>
        </>
      )}
      {found.pauses.map(({ reason, until, byName, at }) => {
        const said = { reason: t(`reminders.reasons.${reason}`) };
        const on = nearDateText(dateOfInstant(at), today);
        return (
          <span key={reason}>
            <Typography.Text type="secondary">
              {until === null
                ? t('reminders.page.muted', said)
                : t('reminders.page.until', { ...said, date: nearDateText(until, today) })}
              {byName !== null && t('reminders.page.by', { name: byName, date: on })}
            </Typography.Text>
            <Button type="link" size="small" onClick={() => takeBack(reason)}>
              {t('reminders.page.resume')}
            </Button>
          </span>
        );
      })}
    </Flex>
  );
}
