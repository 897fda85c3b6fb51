import { LockOutlined } from '@ant-design/icons';
import { Button, Flex, Table, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BackupInfo } from '../../../shared/features/backup/contract';
import { bytesText, instantText } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { OnlyRead } from '../../ui/OnlyRead';
import { ToneTag } from '../../ui/ToneTag';

interface Props {
  backups: BackupInfo[];
  loading: boolean;
  empty: string;
  /** Says whose each is: they are of several stores. */
  named?: boolean;
  onRestore: (backup: BackupInfo) => void;
  /** NULL: cannot be tried here. */
  onTest: ((backup: BackupInfo) => void) | null;
}

/** Backups with what is inside, newest first; used by the settings and by the start-up screens. */
export function BackupTable({ backups, loading, empty, named = false, onRestore, onTest }: Props) {
  const { t } = useTranslation();
  return (
    <Table<BackupInfo>
      rowKey="name"
      size="middle"
      pagination={false}
      loading={loading}
      dataSource={backups}
      locale={{ emptyText: empty }}
      scroll={backups.length > 7 ? { y: 330 } : {}}
      columns={[
        { title: t('backup.when'), width: 168, render: (_, { createdAt }) => instantText(createdAt) },
        { title: t('backup.reason'), width: 112, render: (_, { reason }) => t(`backup.reasons.${reason}`) },
        ...(named || new Set(backups.map(({ storeId }) => storeId)).size > 1
          ? [
              {
                title: t('backup.store'),
                width: 132,
                render: (_: unknown, { storeName }: BackupInfo) => storeName ?? t('backup.unknownStore'),
              },
            ]
          : []),
        { title: t('backup.inside'), render: (_, info) => <Inside info={info} /> },
        {
          title: t('backup.size'),
          width: 84,
          align: 'right',
          render: (_, { sizeBytes }) => bytesText(sizeBytes),
        },
        {
          title: <OnlyRead>{t('common.actions')}</OnlyRead>,
          width: onTest ? 176 : 92,
          align: 'right',
          render: (_, info) => (
            <Flex gap={8} justify="end">
              {onTest && (
                <Button size="small" onClick={() => onTest(info)}>
                  {t('backup.restoreTest')}
                </Button>
              )}
              <Button size="small" disabled={info.fault !== null} onClick={() => onRestore(info)}>
                {t('backup.restore')}
              </Button>
            </Flex>
          ),
        },
      ]}
    />
  );
}

function Inside({ info }: { info: BackupInfo }) {
  const { t } = useTranslation();
  return (
    <Flex gap={8} align="center">
      {info.fault ? (
        <ToneTag color={COLORS.bad}>{t(`backup.faults.${info.fault}`)}</ToneTag>
      ) : (
        <span>{t('backup.insideText', info)}</span>
      )}
      {info.encrypted && (
        <Tooltip title={t('backup.encrypted')}>
          <LockOutlined aria-label={t('backup.encrypted')} style={{ color: COLORS.ok }} />
        </Tooltip>
      )}
    </Flex>
  );
}
