import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { filledMessage } from '../../../shared/domain/playbooks';
import { useSession } from '../../platform/session';
import { WordsPopover } from '../../widgets/MessagePopover';
import type { TaskPopoverProps } from '../../widgets/registry';

/** The message of a task by a playbook, filled in for its customer, with the button that marks it done. */
export function PlaybookMessage({ row, button, onDone }: TaskPopoverProps) {
  const { t } = useTranslation();
  const { storeName } = useSession();
  const text = filledMessage(row.message ?? '', { name: row.customerName, store: storeName });
  return (
    <WordsPopover
      row={row}
      title={row.note ?? t('codes.taskKind.custom')}
      text={text}
      footer={() => <Button onClick={onDone}>{t('today.act.markDone')}</Button>}
    >
      {button}
    </WordsPopover>
  );
}
