import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BackupInfo } from '../../../shared/contract/backup';
import { instantText } from '../../ui/format';

interface Props {
  backups: BackupInfo[];
  loading: boolean;
  empty: string;
  onRestore: (backup: BackupInfo) => void;
}

/** Backups with what is inside, newest first; used by the settings and by the start-up screen. */
export function BackupTable({ backups, loading, empty, onRestore }: Props) {
  const { t } = useTranslation();
  return (
    <Table<BackupInfo>
      rowKey="name"
      size="middle"
      pagination={false}
      loading={loading}
      dataSource={backups}
      locale={{ emptyText: empty }}
      scroll={backups.length > 8 ? { y: 380 } : {}}
      columns={[
        { title: t('backup.when'), width: 180, render: (_, { createdAt }) => instantText(createdAt) },
        { title: t('backup.reason'), width: 130, render: (_, { reason }) => t(`backup.reasons.${reason}`) },
        { title: t('backup.inside'), render: (_, info) => t('backup.insideText', info) },
        {
          title: t('backup.size'),
          width: 90,
          align: 'right',
          render: (_, { sizeBytes }) => sizeText(sizeBytes),
        },
        {
          width: 100,
          align: 'right',
          render: (_, info) => (
            <Button size="small" onClick={() => onRestore(info)}>
              {t('backup.restore')}
            </Button>
          ),
        },
      ]}
    />
  );
}

const sizeText = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
