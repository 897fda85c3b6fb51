import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { diffDays, type LocalDate } from '../../../shared/domain/dates';
import { dateText, nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';

/** What is to be done for a customer next, and when; how late it is stands out. Nothing planned: `none`. */
export function NextTask({ task, none }: { task: CustomerShape['nextTask']; none: string }) {
  const { t } = useTranslation();
  const { today } = useSession();
  if (!task) return <Typography.Text type="secondary">{none}</Typography.Text>;
  const late = diffDays(task.dueDate as LocalDate, today as LocalDate);
  return (
    <span title={dateText(task.dueDate, today)}>
      {t(`codes.taskKind.${task.kind}`)}{' '}
      <Typography.Text type={late > 0 ? 'danger' : 'secondary'}>
        {late > 0 ? t('customers.list.overdue', { count: late }) : nearDateText(task.dueDate, today)}
      </Typography.Text>
    </span>
  );
}
