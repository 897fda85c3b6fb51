import { FolderOpenOutlined } from '@ant-design/icons';
import { Button, Flex, Segmented, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupInfo, BackupPlace, ListedBackup } from '../../../shared/features/backup/contract';
import { onEvent, useCall } from '../../platform/api';
import { write } from '../../platform/write';
import { useReport } from '../../ui/useReport';
import { BackupTable } from './BackupTable';
import { RestoreDialog } from './RestoreDialog';
import { RestoreTestDialog } from './RestoreTestDialog';

interface Props {
  /** `startup`: nobody is signed in, for the store cannot be opened or is still empty. */
  desk: 'backup' | 'startup';
  /** Whether a second place was chosen, and is there. */
  second?: 'none' | 'there' | 'gone';
  empty: string;
}

/** The backups of this PC, of the second place and of any folder, to be tried and restored. */
export function BackupBrowser({ desk, second = 'none', empty }: Props) {
  const { t } = useTranslation();
  const report = useReport();
  const [place, setPlace] = useState<BackupPlace>('here');
  const [folder, setFolder] = useState<string | null>(null);
  const [restoring, setRestoring] = useState<BackupInfo | null>(null);
  const [tested, setTested] = useState<BackupInfo | null>(null);
  const signedIn = useCall('backup.list', { place }, { enabled: desk === 'backup' });
  const atStart = useCall('startup.backups', { place }, { enabled: desk === 'startup' });
  const list = desk === 'backup' ? signedIn : atStart;
  const { refetch } = list;
  // Nobody tells what becomes of a folder: it is looked at whenever this is opened.
  useEffect(() => void refetch(), [refetch]);
  useEffect(
    () =>
      onEvent('job', ({ kind, state }) => {
        if ((kind === 'backup' || kind === 'copy') && state !== 'running') void refetch();
      }),
    [refetch],
  );

  const chooseOther = async () => {
    try {
      const chosen = await write(desk === 'backup' ? 'backup.chooseOther' : 'startup.chooseOther', {});
      if (!chosen) return;
      setFolder(chosen.folder);
      setPlace('other');
      void refetch();
    } catch (error) {
      report(error);
    }
  };

  const places: BackupPlace[] = ['here'];
  if (second !== 'none') places.push('second');
  if (folder) places.push('other');
  const emptyHere =
    place === 'second' ? t(second === 'gone' ? 'backup.secondGone' : 'backup.secondNone') : empty;
  const [own, others] = [false, true].map((other) =>
    (list.data ?? []).filter(({ otherStore }) => otherStore === other),
  ) as [ListedBackup[], ListedBackup[]];
  const onTest = desk === 'backup' ? setTested : null;
  return (
    <Flex vertical gap={10}>
      <Flex justify="space-between" align="center" gap={12}>
        {places.length > 1 ? (
          <Segmented<BackupPlace>
            aria-label={t('backup.title')}
            value={place}
            onChange={setPlace}
            options={places.map((one) => ({ value: one, label: t(`backup.places.${one}`) }))}
          />
        ) : (
          <Typography.Text strong>{t('backup.trouble.choose')}</Typography.Text>
        )}
        <Button icon={<FolderOpenOutlined />} onClick={chooseOther}>
          {t('backup.chooseOther')}
        </Button>
      </Flex>
      {place === 'other' && folder && (
        <Typography.Text type="secondary">{t('backup.otherFolder', { folder })}</Typography.Text>
      )}
      <BackupTable
        backups={own}
        loading={list.isPending || list.isPlaceholderData}
        empty={emptyHere}
        onRestore={setRestoring}
        onTest={onTest}
      />
      {others.length > 0 && (
        <>
          <Typography.Text strong>{t('backup.otherStores')}</Typography.Text>
          <BackupTable
            backups={others}
            loading={false}
            empty=""
            named
            onRestore={setRestoring}
            onTest={onTest}
          />
        </>
      )}
      {restoring && (
        <RestoreDialog desk={desk} place={place} backup={restoring} onClose={() => setRestoring(null)} />
      )}
      {tested && <RestoreTestDialog place={place} backup={tested} onClose={() => setTested(null)} />}
    </Flex>
  );
}
