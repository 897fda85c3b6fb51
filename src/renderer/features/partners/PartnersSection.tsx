import { Button, Flex, type TableProps, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DESK } from '../../../shared/domain/roleGroups';
import { usePages } from '../../platform/api';
import { useSession } from '../../platform/session';
import { EmptyState } from '../../ui/EmptyState';
import { Money } from '../../ui/Money';
import { OnlyRead } from '../../ui/OnlyRead';
import { PagedSection } from '../../ui/PagedSection';
import { percent } from '../../ui/percent';
import { RevealablePhone } from '../../widgets/RevealablePhone';
import { SectionBar } from '../../widgets/SectionBar';
import { PartnerDialog, type PartnerRow } from './PartnerDialog';

/** Who brings visitors, and what comes of it. */
export default function PartnersSection() {
  const { t } = useTranslation();
  const { actor } = useSession();
  const [text, setText] = useState('');
  const [edited, setEdited] = useState<PartnerRow | 'new' | null>(null);
  const pages = usePages('partners.list', { text });
  const columns: TableProps<PartnerRow>['columns'] = [
    {
      title: t('partners.name'),
      render: (_, row) => (
        <>
          <Flex gap={6} align="center">
            {row.name}
            {!row.active && <Tag>{t('partners.ended')}</Tag>}
          </Flex>
          {row.company && (
            <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
              {row.company}
            </Typography.Text>
          )}
        </>
      ),
    },
    { title: t('partners.kind'), width: 92, render: (_, row) => t(`codes.partnerKind.${row.kind}`) },
    {
      title: t('partners.phone'),
      width: 124,
      render: (_, row) => <RevealablePhone phone={row.phone} place="partners" id={row.id} />,
    },
    { title: t('partners.known'), width: 102, align: 'right', dataIndex: 'known' },
    { title: t('partners.bought'), width: 72, align: 'right', dataIndex: 'bought' },
    {
      title: t('partners.conversion'),
      width: 104,
      align: 'right',
      render: (_, row) => percent(row.bought, row.known),
    },
    {
      title: t('partners.received'),
      width: 118,
      align: 'right',
      render: (_, row) => <Money fen={row.receivedFen} />,
    },
    {
      title: <OnlyRead>{t('common.actions')}</OnlyRead>,
      align: 'right',
      fixed: 'right',
      width: 64,
      render: (_, row) =>
        DESK.includes(actor.role) && (
          <Button type="link" size="small" onClick={() => setEdited(row)}>
            {t('common.edit')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <SectionBar
        list="partners"
        text={text}
        onText={setText}
        search={t('partners.search')}
        add={t('partners.add')}
        onAdd={() => setEdited('new')}
      />
      <PagedSection
        pages={pages}
        columns={columns}
        label={t('partners.title')}
        empty={
          <EmptyState
            title={t('partners.empty')}
            hint={t('partners.emptyHint')}
            action={<Button onClick={() => setEdited('new')}>{t('partners.addFirst')}</Button>}
          />
        }
      />
      {edited && <PartnerDialog partner={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}
