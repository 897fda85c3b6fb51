import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { addressText } from '../../../shared/domain/address';
import { DELIVERY_KINDS } from '../../../shared/domain/productCodes';
import { DELIVERY_STATES, type DeliveryState } from '../../../shared/domain/states/delivery';
import { useCall, usePages } from '../../platform/api';
import { dateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { DateFilter } from '../../ui/DateInput';
import { EmptyState } from '../../ui/EmptyState';
import { Money } from '../../ui/Money';
import { DeliveryStateTag } from '../../widgets/DeliveryStateTag';
import { ListPage } from '../../widgets/ListPage';
import { cubicMetres } from './deliveryText';

type Row = OutputOf<'deliveries.list'>['rows'][number];

/** Every delivery, latest day first, as filtered; goes to Excel as it is. */
export function ListView({ onOpen }: { onOpen: (id: number) => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const crews = useCall('crews.all', {});
  const [states, setStates] = useState<DeliveryState[]>([]);
  const [kind, setKind] = useState<(typeof DELIVERY_KINDS)[number] | null>(null);
  const [crewId, setCrewId] = useState<number | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [q, setQ] = useState('');
  const filters = { states, kind, crewId, from, to, q };
  const list = usePages('deliveries.list', filters);
  const whenText = (row: Row) => {
    if (row.date !== null)
      return `${dateText(row.date, today)} ${row.startTime}–${row.endTime} · ${row.crewName}`;
    return row.state === 'cancelled' ? '–' : t('deliveries.drawer.notBooked');
  };
  const loadText = (row: Row) => {
    if (row.kind !== 'delivery') return t(`codes.deliveryKind.${row.kind}`);
    if (row.packages === 0) return '–';
    const packages = t('deliveries.packages', { count: row.packages });
    return `${packages} · ${t('deliveries.volume', { value: cubicMetres(row.volumeDm3) })}`;
  };
  return (
    <ListPage
      pages={list}
      sheet="deliveries"
      filters={filters}
      fields={
        <>
          <Input
            allowClear
            prefix={<SearchOutlined />}
            style={{ width: 190 }}
            placeholder={t('deliveries.list.search')}
            aria-label={t('deliveries.list.search')}
            value={q}
            onChange={(event) => setQ(event.target.value)}
          />
          <Select<DeliveryState[]>
            mode="multiple"
            allowClear={{ label: t('common.clear') }}
            maxTagCount="responsive"
            style={{ width: 150 }}
            placeholder={t('deliveries.list.allStates')}
            aria-label={t('deliveries.list.state')}
            value={states}
            onChange={setStates}
            options={DELIVERY_STATES.map((value) => ({ value, label: t(`codes.deliveryState.${value}`) }))}
          />
          <Select
            allowClear={{ label: t('common.clear') }}
            style={{ width: 120 }}
            placeholder={t('deliveries.list.allKinds')}
            aria-label={t('deliveries.list.kind')}
            value={kind}
            onChange={(value) => setKind(value ?? null)}
            options={DELIVERY_KINDS.map((value) => ({ value, label: t(`codes.deliveryKind.${value}`) }))}
          />
          <Select
            allowClear={{ label: t('common.clear') }}
            style={{ width: 120 }}
            placeholder={t('deliveries.list.allCrews')}
            aria-label={t('deliveries.crew')}
            value={crewId}
            onChange={(value) => setCrewId(value ?? null)}
            options={(crews.data?.crews ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DateFilter
            value={from}
            onChange={setFrom}
            placeholder={t('deliveries.list.from')}
            aria-label={t('deliveries.list.from')}
          />
          <DateFilter
            value={to}
            onChange={setTo}
            placeholder={t('deliveries.list.to')}
            aria-label={t('deliveries.list.to')}
          />
        </>
      }
      label={t('deliveries.title')}
      onOpen={(row) => onOpen(row.id)}
      empty={<EmptyState title={t('deliveries.list.empty')} hint={t('deliveries.list.emptyHint')} />}
      columns={[
        { title: t('deliveries.list.number'), dataIndex: 'number', width: 140 },
        {
          title: t('deliveries.list.when'),
          width: 240,
          ellipsis: true,
          render: (_, row) => whenText(row),
        },
        { title: t('deliveries.list.customer'), width: 110, ellipsis: true, dataIndex: 'customerName' },
        { title: t('deliveries.list.address'), ellipsis: true, render: (_, row) => addressText(row) },
        {
          title: t('deliveries.list.load'),
          width: 130,
          render: (_, row) => loadText(row),
        },
        {
          title: t('deliveries.list.balance'),
          width: 120,
          align: 'right',
          ellipsis: true,
          render: (_, row) =>
            row.balanceFen > 0 ? (
              <Money fen={row.balanceFen} />
            ) : (
              row.collectedWith && t('deliveries.collectedWith', { number: row.collectedWith })
            ),
        },
        {
          title: t('deliveries.list.state'),
          width: 116,
          render: (_, row) => <DeliveryStateTag state={row.state} kind={row.kind} />,
        },
      ]}
    />
  );
}
