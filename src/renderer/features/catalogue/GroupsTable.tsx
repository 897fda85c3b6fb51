import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { STYLES } from '../../../shared/domain/customerCodes';
import { useCall } from '../../platform/api';
import { useSession } from '../../platform/session';
import { EmptyState } from '../../ui/EmptyState';
import { InternalItem } from '../../ui/InternalItem';
import { Money } from '../../ui/Money';
import { MoneyInput, NumberInput, PercentInput } from '../../ui/NumberInput';
import { OnlyRead } from '../../ui/OnlyRead';
import { TextInput } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';

type Kind = OutputOf<'catalogue.kinds'>[number];
type Series = OutputOf<'catalogue.series'>[number];

/** Kinds with the days kept in reserve when a date is promised. */
export function KindsTable() {
  const { t } = useTranslation();
  const { actor } = useSession();
  const kinds = useCall('catalogue.kinds', {});
  const [edited, setEdited] = useState<Kind | 'new' | null>(null);
  const costs = useCall('catalogue.costs', {}, { enabled: actor.role === 'owner' });
  const nextSort = Math.max(0, ...(kinds.data ?? []).map(({ sort }) => sort)) + 10;
  return (
    <Flex vertical gap={12} align="start">
      {actor.role === 'owner' && (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
          {t('catalogue.addKind')}
        </Button>
      )}
      <Table<Kind>
        rowKey="id"
        size="middle"
        pagination={false}
        style={{ width: '100%', maxWidth: 820 }}
        loading={kinds.isPending}
        dataSource={kinds.data ?? []}
        locale={{ emptyText: <EmptyState title={t('catalogue.emptyKinds')} /> }}
        columns={[
          { title: t('catalogue.nameZh'), dataIndex: 'nameZh' },
          { title: t('catalogue.nameEn'), dataIndex: 'nameEn' },
          { title: t('catalogue.bufferDays'), dataIndex: 'bufferDays', align: 'right' },
          {
            title: t('catalogue.typicalPrice'),
            align: 'right',
            render: (_, { typicalPriceFen }) =>
              typicalPriceFen === null ? '—' : <Money fen={typicalPriceFen} />,
          },
          {
            title: t('catalogue.careDays'),
            dataIndex: 'careDays',
            align: 'right',
            render: (days: number | null) => days ?? '—',
          },
          {
            title: <OnlyRead>{t('common.actions')}</OnlyRead>,
            render: (_, kind) => <EditLink onClick={() => setEdited(kind)} />,
          },
        ]}
      />
      {edited && (
        <KindDialog
          nextSort={nextSort}
          edited={edited}
          marginBp={
            edited === 'new'
              ? undefined
              : costs.data?.kinds.find(({ id }) => id === edited.id)?.defaultMarginBp
          }
          onClose={() => setEdited(null)}
        />
      )}
    </Flex>
  );
}

type KindFields = Omit<Kind, 'id' | 'version' | 'code'> & {
  /** 1/10,000. */
  defaultMarginBp?: number | null;
};

function KindDialog({
  nextSort,
  edited,
  marginBp,
  onClose,
}: {
  nextSort: number;
  edited: Kind | 'new';
  /** 1/10,000; undefined: nobody has said, or it is not known here. */
  marginBp: number | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const initialValues: Partial<KindFields> =
    edited === 'new'
      ? { bufferDays: 3, sort: nextSort }
      : { ...edited, ...(marginBp !== undefined && { defaultMarginBp: marginBp }) };
  return (
    <RecordDialog
      title={edited === 'new' ? t('catalogue.addKind') : edited.nameZh}
      initialValues={initialValues}
      said={t('common.saved')}
      save={(fields: KindFields, write) =>
        edited === 'new'
          ? write('catalogue.createKind', fields)
          : write('catalogue.updateKind', { id: edited.id, version: edited.version, ...fields })
      }
      onClose={onClose}
    >
      <NameFields />
      <Form.Item name="bufferDays" label={t('catalogue.bufferDays')} extra={t('catalogue.bufferHint')}>
        <NumberInput style={{ width: 96 }} />
      </Form.Item>
      <Form.Item
        name="typicalPriceFen"
        label={t('catalogue.typicalPrice')}
        extra={t('catalogue.typicalPriceHint')}
      >
        <MoneyInput style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="careDays" label={t('catalogue.careDays')} extra={t('catalogue.careHint')}>
        <NumberInput style={{ width: 96 }} />
      </Form.Item>
      <InternalItem name="defaultMarginBp" label={t('catalogue.margin')} extra={t('catalogue.marginHint')}>
        <PercentInput style={{ width: 96 }} />
      </InternalItem>
      <Form.Item name="sort" label={t('catalogue.sort')}>
        <NumberInput style={{ width: 96 }} />
      </Form.Item>
    </RecordDialog>
  );
}

/** Series with their style. */
export function SeriesTable() {
  const { t } = useTranslation();
  const { actor } = useSession();
  const series = useCall('catalogue.series', {});
  const [edited, setEdited] = useState<Series | 'new' | null>(null);
  const styles = useStyles();
  return (
    <Flex vertical gap={12} align="start">
      {actor.role === 'owner' && (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
          {t('catalogue.addSeries')}
        </Button>
      )}
      <Table<Series>
        rowKey="id"
        size="middle"
        pagination={false}
        style={{ width: '100%', maxWidth: 820 }}
        loading={series.isPending}
        dataSource={series.data ?? []}
        locale={{ emptyText: <EmptyState title={t('catalogue.emptySeries')} /> }}
        columns={[
          { title: t('catalogue.nameZh'), dataIndex: 'nameZh' },
          { title: t('catalogue.nameEn'), dataIndex: 'nameEn' },
          {
            title: t('catalogue.style'),
            render: (_, row) => styles.find(({ value }) => value === row.style)?.label,
          },
          {
            title: <OnlyRead>{t('common.actions')}</OnlyRead>,
            render: (_, row) => <EditLink onClick={() => setEdited(row)} />,
          },
        ]}
      />
      {edited && <SeriesDialog edited={edited} onClose={() => setEdited(null)} />}
    </Flex>
  );
}

function SeriesDialog({ edited, onClose }: { edited: Series | 'new'; onClose: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <RecordDialog
      title={edited === 'new' ? t('catalogue.addSeries') : edited.nameZh}
      initialValues={edited === 'new' ? {} : edited}
      said={t('common.saved')}
      save={(
        fields: {
          nameZh: string;
          nameEn: string;
          style: (typeof STYLES)[number];
        },
        write,
      ) =>
        edited === 'new'
          ? write('catalogue.createSeries', fields)
          : write('catalogue.updateSeries', { id: edited.id, version: edited.version, ...fields })
      }
      onClose={onClose}
    >
      <NameFields />
      <Form.Item name="style" label={t('catalogue.style')}>
        <Select allowClear={{ label: t('common.clear') }} options={styles} />
      </Form.Item>
    </RecordDialog>
  );
}

function useStyles() {
  const { t } = useTranslation();
  return STYLES.map((value) => ({ value, label: t(`codes.style.${value}`) }));
}

function NameFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="nameZh" label={t('catalogue.nameZh')}>
        <TextInput autoFocus max={30} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('catalogue.nameEn')}>
        <TextInput max={40} placeholder={t('common.optional')} />
      </Form.Item>
    </>
  );
}

function EditLink({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  if (actor.role !== 'owner') return null;
  return (
    <Button type="link" size="small" onClick={onClick}>
      {t('common.edit')}
    </Button>
  );
}
