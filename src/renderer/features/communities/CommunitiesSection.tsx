import { Button, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../platform/api';
import { EmptyState } from '../../ui/EmptyState';
import { OnlyRead } from '../../ui/OnlyRead';
import { PagedSection } from '../../ui/PagedSection';
import { percent } from '../../ui/percent';
import { SectionBar } from '../../widgets/SectionBar';
import { CommunityDialog, type CommunityRow } from './CommunityDialog';

/** Every community with its households, and how many of them we know and have served. */
export default function CommunitiesSection() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [edited, setEdited] = useState<CommunityRow | 'new' | null>(null);
  const pages = usePages('communities.list', { text });
  const columns: TableProps<CommunityRow>['columns'] = [
    {
      title: t('communities.name'),
      width: 130,
      render: (_, row) => <Link to={`/customers?community=${row.id}`}>{row.name}</Link>,
    },
    { title: t('communities.district'), width: 84, dataIndex: 'district' },
    { title: t('communities.households'), width: 100, align: 'right', dataIndex: 'households' },
    { title: t('communities.renovating'), width: 108, align: 'right', dataIndex: 'renovating' },
    { title: t('communities.known'), width: 72, align: 'right', dataIndex: 'known' },
    { title: t('communities.bought'), width: 72, align: 'right', dataIndex: 'bought' },
    {
      title: t('communities.share'),
      width: 88,
      align: 'right',
      render: (_, row) => percent(row.known, row.households),
    },
    { title: t('communities.note'), dataIndex: 'note', ellipsis: true },
    {
      title: <OnlyRead>{t('common.actions')}</OnlyRead>,
      align: 'right',
      fixed: 'right',
      width: 70,
      render: (_, row) => (
        <Button type="link" size="small" onClick={() => setEdited(row)}>
          {t('common.edit')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <SectionBar
        list="communities"
        text={text}
        onText={setText}
        search={t('communities.search')}
        add={t('communities.add')}
        onAdd={() => setEdited('new')}
      />
      <PagedSection
        pages={pages}
        columns={columns}
        label={t('communities.title')}
        empty={<EmptyState title={t('communities.empty')} hint={t('communities.emptyHint')} />}
      />
      {edited && (
        <CommunityDialog community={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}
