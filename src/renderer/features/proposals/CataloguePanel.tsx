import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Flex, Input, type InputRef, Select, Spin, Typography } from 'antd';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../shared/features/catalogue/contract';
import type { ProposalRoom } from '../../../shared/features/proposals/contract';
import { useCall, usePages } from '../../platform/api';
import { COLORS } from '../../platform/theme';
import { Thumbnail } from '../../ui/Media';
import { Money } from '../../ui/Money';
import { useHotkey } from '../../ui/useHotkey';
import { useWhenAnswered } from '../../ui/useWhenAnswered';
import { isNarrowed, NoProducts } from '../../widgets/products/NoProducts';
import { localName, productName, sizeText } from '../../widgets/products/productText';
import { useDraggable } from './drag';
import type { Draft } from './useDraft';

interface Props {
  draft: Draft;
  rooms: ProposalRoom[];
  roomId: number | null;
  onRoom: (roomId: number) => void;
}

/** The catalogue beside the proposal: type, choose with the arrow keys, Enter adds to the selected room; or drag. */
export function CataloguePanel({ draft, rooms, roomId, onRoom }: Props) {
  const { t } = useTranslation();
  const search = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [kindId, setKindId] = useState<number | null>(null);
  const [seriesId, setSeriesId] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const asked = useDeferredValue(text);
  const list = usePages('catalogue.products', { search: asked, kindId, seriesId, limit: 40 });
  const kinds = useCall('catalogue.kinds', {});
  const series = useCall('catalogue.series', {});
  const room = rooms.find((candidate) => candidate.id === roomId) ?? rooms[0];
  const current = Math.min(active, Math.max(list.rows.length - 1, 0));
  useHotkey('ctrl+f', () => search.current?.focus({ cursor: 'all' }));

  const add = (product: Product | undefined) => {
    if (product && room) draft.add({ id: product.id, name: productName(product) }, room);
  };
  const enter = useWhenAnswered(asked === text && !list.outdated, { take: () => add(list.rows[current]) });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = current + (event.key === 'ArrowDown' ? 1 : -1);
      setActive(Math.min(Math.max(next, 0), list.rows.length - 1));
      if (next > list.rows.length - 5) list.loadMore();
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      enter.press('take');
    }
  };
  const narrow = (change: () => void) => {
    change();
    setActive(0);
    enter.forget();
  };

  return (
    <Flex vertical gap={8} style={{ height: '100%', minHeight: 0 }}>
      <Flex align="center" gap={8}>
        <Typography.Text type="secondary" style={{ whiteSpace: 'nowrap' }}>
          {t('proposals.addTo')}
        </Typography.Text>
        <Select<number>
          style={{ flex: 1, minWidth: 0 }}
          aria-label={t('proposals.addTo')}
          value={room?.id ?? null}
          onChange={onRoom}
          options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Flex>
      <Input
        ref={search}
        allowClear
        prefix={<SearchOutlined />}
        maxLength={60}
        placeholder={t('proposals.findProduct')}
        aria-label={t('proposals.findProduct')}
        value={text}
        onChange={(event) => narrow(() => setText(event.target.value))}
        onKeyDown={onKeyDown}
      />
      <Flex gap={8}>
        <Filter
          label={t('proposals.kind')}
          all={t('proposals.anyKind')}
          value={kindId}
          options={kinds.data ?? []}
          onChange={(id) => narrow(() => setKindId(id))}
        />
        <Filter
          label={t('proposals.series')}
          all={t('proposals.anySeries')}
          value={seriesId}
          options={series.data ?? []}
          onChange={(id) => narrow(() => setSeriesId(id))}
        />
      </Flex>
      <div
        // A list box has nothing but options.
        {...(list.rows.length > 0 && { role: 'listbox', 'aria-label': t('proposals.products') })}
        tabIndex={-1}
        style={{ flex: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' }}
        onScroll={({ currentTarget: box }) => {
          if (box.scrollTop + box.clientHeight > box.scrollHeight - 400) list.loadMore();
        }}
      >
        {list.loading && <Spin style={{ display: 'block', margin: '48px auto' }} />}
        {!list.loading && list.rows.length === 0 && (
          <NoProducts narrowed={isNarrowed({ search: asked, kindId, seriesId })} />
        )}
        {list.rows.map((product, index) => (
          <ProductRow
            key={product.id}
            product={product}
            active={index === current}
            onPoint={() => setActive(index)}
            onAdd={() => add(product)}
          />
        ))}
      </div>
      <Typography.Text type="secondary" className="small">
        {t('proposals.panelHint')}
      </Typography.Text>
    </Flex>
  );
}

function Filter(props: {
  label: string;
  all: string;
  value: number | null;
  options: { id: number; nameZh: string; nameEn: string }[];
  onChange: (id: number | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select<number>
      allowClear={{ label: t('common.clear') }}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ flex: 1, minWidth: 0 }}
      aria-label={props.label}
      placeholder={props.all}
      value={props.value}
      onChange={(id) => props.onChange(id ?? null)}
      options={props.options.map((one) => ({ value: one.id, label: localName(one) }))}
    />
  );
}

function ProductRow(props: { product: Product; active: boolean; onPoint: () => void; onAdd: () => void }) {
  const { product, active, onPoint, onAdd } = props;
  const { t } = useTranslation();
  const row = useRef<HTMLDivElement>(null);
  const name = productName(product);
  const dragging = useDraggable(row, { kind: 'product', productId: product.id, name }, true);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // Focus stays in the search field, which hears the keys; the row itself is for the mouse.
    <div
      ref={row}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      onClick={onPoint}
      onDoubleClick={onAdd}
      onKeyDown={(event) => event.key === 'Enter' && onAdd()}
      style={{
        display: 'flex',
        alignItems: 'center',
        gap: 10,
        padding: '6px 4px 6px 8px',
        borderRadius: 8,
        cursor: 'grab',
        opacity: dragging ? 0.4 : 1,
        background: active ? COLORS.accentSoft : undefined,
      }}
    >
      <Thumbnail sha256={product.pictureSha256} alt="" size={52} />
      <Flex vertical style={{ flex: 1, minWidth: 0 }}>
        <Typography.Text strong ellipsis title={name}>
          {name}
        </Typography.Text>
        <Typography.Text type="secondary" ellipsis className="small">
          {[product.model, sizeText(product)].filter(Boolean).join(' · ')}
        </Typography.Text>
        <Money fen={product.priceFen} />
      </Flex>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: an option holds no button; Enter on the option adds. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone. */}
      <span
        className="plain-button quiet"
        title={t('proposals.addProduct', { name })}
        onClick={(event) => {
          event.stopPropagation();
          onAdd();
        }}
      >
        <PlusOutlined />
      </span>
    </div>
  );
}
