import { HistoryOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntity } from '../../../shared/features/history/contract';
import { useSession } from '../../platform/session';
import { HistoryDrawer } from './HistoryDrawer';

interface Props {
  entity: HistoryEntity;
  id: number;
  /** Instead of “History of changes”. */
  label?: string;
  /** The icon alone, where there are many buttons beside it. */
  compact?: boolean;
}

/** Opens everything that was ever changed of a record. Only the owner sees it. */
export function HistoryButton({ entity, id, label, compact = false }: Props) {
  const { t } = useTranslation();
  const title = label ?? t('history.title');
  const { actor } = useSession();
  const [open, setOpen] = useState(false);
  if (actor.role !== 'owner') return null;
  return (
    <>
      <Button
        icon={<HistoryOutlined />}
        aria-label={title}
        {...(compact && { title })}
        onClick={() => setOpen(true)}
      >
        {compact ? null : title}
      </Button>
      {open && <HistoryDrawer title={title} entity={entity} id={id} onClose={() => setOpen(false)} />}
    </>
  );
}
