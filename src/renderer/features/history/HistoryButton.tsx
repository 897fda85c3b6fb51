import { HistoryOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntity } from '../../../shared/contract/history';
import { useSession } from '../../app/session/SessionContext';
import { HistoryDrawer } from './HistoryDrawer';

/** Opens everything that was ever changed of a record. Only the owner sees it. */
export function HistoryButton({ entity, id }: { entity: HistoryEntity; id: number }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const [open, setOpen] = useState(false);
  if (actor.role !== 'owner') return null;
  return (
    <>
      <Button icon={<HistoryOutlined />} onClick={() => setOpen(true)}>
        {t('history.title')}
      </Button>
      {open && <HistoryDrawer entity={entity} id={id} onClose={() => setOpen(false)} />}
    </>
  );
}
