import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Flex, Input, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../platform/api';
import { EmptyState } from '../../ui/EmptyState';
import { OnlyRead } from '../../ui/OnlyRead';
import { ExportButton } from '../../widgets/ExportButton';
import { CommunityDialog, type CommunityRow } from './CommunityDialog';
import { PagedSection } from './PagedSection';
import { percent } from './percent';

/** Every community with its households, and how many of them we know and have served. */
export default function CommunitiesSection() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [edited, setEdited] = useState<CommunityRow | 'new' | null>(null);
  const pages = usePages('communities.list', { text });
  const columns: TableProps<CommunityRow>['columns'] = [
    {
      title: t('partners.communities.name'),
      width: 130,
      render: (_, row) => <Link to={`/customers?community=${row.id}`}>{row.name}</Link>,
    },
    { title: t('partners.communities.district'), width: 84, dataIndex: 'district' },
    { title: t('partners.communities.households'), width: 100, align: 'right', dataIndex: 'households' },
    { title: t('partners.communities.renovating'), width: 108, align: 'right', dataIndex: 'renovating' },
    { title: t('partners.communities.known'), width: 72, align: 'right', dataIndex: 'known' },
    { title: t('partners.communities.bought'), width: 72, align: 'right', dataIndex: 'bought' },
    {
      title: t('partners.communities.share'),
      width: 88,
      align: 'right',
      render: (_, row) => percent(row.known, row.households),
    },
    { title: t('partners.communities.note'), dataIndex: 'note', ellipsis: true },
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
      <Flex gap={8} style={{ marginBottom: 12 }}>
        <Input
          type="search"
          allowClear
          prefix={<SearchOutlined />}
          aria-label={t('partners.communities.search')}
          placeholder={t('partners.communities.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          style={{ width: 260 }}
        />
        <span style={{ flex: 1 }} />
        <ExportButton list="communities" filters={{ text }} />
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
          {t('partners.communities.add')}
        </Button>
      </Flex>
      <PagedSection
        pages={pages}
        columns={columns}
        label={t('partners.communities.title')}
        empty={
          <EmptyState title={t('partners.communities.empty')} hint={t('partners.communities.emptyHint')} />
        }
      />
      {edited && (
        <CommunityDialog community={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}
