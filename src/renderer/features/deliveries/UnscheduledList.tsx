import { HomeOutlined, SearchOutlined, ToolOutlined } from '@ant-design/icons';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Button, Flex, Input, Select, Tag, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryCard } from '../../../shared/contract/deliveryShapes';
import { homeText } from '../../../shared/domain/address';
import { useCall } from '../../platform/api';
import { dateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { EmptyState } from '../../ui/EmptyState';
import { OnlyRead } from '../../ui/OnlyRead';
import { cubicMetres } from './deliveryText';
import { useDragCard } from './StopCard';
import { usePlacing } from './usePlacing';
import './tray.css';

interface Props {
  /** Only this order's waiting deliveries; the first of them is selected. */
  orderId: number | null;
  onShowAll: () => void;
  onBook: (card: DeliveryCard) => void;
}

/** What waits for a date, earliest promised first; a stop dropped here waits again. */
export function UnscheduledList({ orderId, onShowAll, onBook }: Props) {
  const { t } = useTranslation();
  const { canPlan, unschedule, pick } = usePlacing();
  const [district, setDistrict] = useState<string | null>(null);
  const [q, setQ] = useState('');
  const [over, setOver] = useState(false);
  const ref = useRef<HTMLElement>(null);
  const waiting = useCall('deliveries.waiting', { district, q, orderId });
  const rows = waiting.data?.rows ?? [];

  const preselected = useRef<number | null>(null);
  useEffect(() => {
    const [first] = waiting.data?.rows ?? [];
    if (!canPlan || orderId === null || first?.orderId !== orderId) return;
    if (preselected.current === orderId) return;
    preselected.current = orderId;
    pick(first);
  }, [orderId, waiting.data, pick, canPlan]);

  useEffect(() => {
    const element = ref.current;
    if (!element || !canPlan) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => (source.data.card as DeliveryCard).date !== null,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        void unschedule(source.data.card as DeliveryCard);
      },
    });
  }, [canPlan, unschedule]);

  const filtered = district !== null || q.trim() !== '' || orderId !== null;
  return (
    <aside
      ref={ref}
      aria-label={t('deliveries.tray.title')}
      style={{
        width: 216,
        flex: 'none',
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
        borderRight: `1px solid ${COLORS.line}`,
        background: over ? COLORS.accentSoft : COLORS.paper,
      }}
    >
      <Flex vertical gap={6} style={{ padding: '8px 10px' }}>
        <Flex justify="space-between" align="baseline">
          <Typography.Text strong>{t('deliveries.tray.title')}</Typography.Text>
          <Typography.Text type="secondary">
            {t('deliveries.tray.count', { count: waiting.data?.total ?? 0 })}
          </Typography.Text>
        </Flex>
        {orderId === null ? (
          <>
            <Select<string | null>
              size="small"
              aria-label={t('deliveries.tray.districtLabel')}
              value={district}
              onChange={setDistrict}
              options={[
                { value: null, label: t('deliveries.tray.district') },
                ...(waiting.data?.districts ?? []).map((value) => ({ value, label: value })),
              ]}
            />
            <Input
              size="small"
              allowClear
              prefix={<SearchOutlined />}
              aria-label={t('deliveries.tray.search')}
              placeholder={t('deliveries.tray.search')}
              value={q}
              onChange={(event) => setQ(event.target.value)}
            />
          </>
        ) : (
          <Button size="small" onClick={onShowAll}>
            {t('deliveries.tray.showAll')}
          </Button>
        )}
      </Flex>
      <div style={{ flex: 1, minHeight: 0, overflow: 'auto', padding: '2px 10px 10px' }}>
        {over && (
          <Typography.Text type="secondary" className="small">
            {t('deliveries.tray.dropHere')}
          </Typography.Text>
        )}
        {rows.length === 0 && !waiting.isPending && (
          <EmptyState
            title={t(filtered ? 'deliveries.tray.noMatch' : 'deliveries.tray.empty')}
            {...(!filtered && { hint: t('deliveries.tray.emptyHint') })}
          />
        )}
        <ul className="waiting-cards">
          {rows.map((card) => (
            <WaitingCard key={card.id} card={card} onBook={() => onBook(card)} />
          ))}
        </ul>
      </div>
      {rows.length > 0 && (
        <Typography.Text
          type="secondary"
          style={{ fontSize: 11, padding: '6px 10px', borderTop: `1px solid ${COLORS.line}` }}
        >
          {t(canPlan ? 'deliveries.tray.help' : 'deliveries.deskBooks')}
        </Typography.Text>
      )}
    </aside>
  );
}

/** A waiting delivery: click, Enter or space selects it, dragging takes it to its slot. */
function WaitingCard({ card, onBook }: { card: DeliveryCard; onBook: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { ref, movable } = useDragCard(card);
  const { picked, pick, cancel, openStop } = usePlacing();
  const isPicked = picked?.id === card.id;
  const late = card.promisedDate !== null && card.promisedDate < today;
  const promise =
    card.promisedDate === null
      ? t('deliveries.tray.noPromise')
      : t(late ? 'deliveries.tray.overdue' : 'deliveries.tray.promised', {
          date: dateText(card.promisedDate, today),
        });
  const choose = () => {
    if (!movable) openStop(card.id);
    else if (isPicked) cancel();
    else pick(card);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard presses the button inside.
    <li
      ref={ref}
      onClick={choose}
      style={{
        position: 'relative',
        padding: '6px 8px',
        borderRadius: 8,
        border: `1px solid ${isPicked ? COLORS.accent : COLORS.line}`,
        background: isPicked ? COLORS.accentSoft : COLORS.card,
        cursor: movable ? 'grab' : 'pointer',
        fontSize: 12.5,
        lineHeight: 1.5,
      }}
    >
      <Flex align="center" gap={4}>
        {card.kind === 'installation' && <ToolOutlined style={{ color: COLORS.walnut }} />}
        {card.kind === 'revisit' && <HomeOutlined style={{ color: COLORS.walnut }} />}
        {/* A click on it is one on the card. */}
        <button type="button" aria-pressed={isPicked} className="waiting-name">
          <span aria-hidden>{card.customerName}</span>
          <OnlyRead>
            {t('deliveries.card.waiting', {
              name: card.customerName,
              number: card.number,
              packages: card.packages,
              promise,
            })}
          </OnlyRead>
        </button>
        {card.kind === 'delivery' ? (
          <span style={{ color: COLORS.inkSoft, whiteSpace: 'nowrap' }}>
            {t('deliveries.packages', { count: card.packages })}
            {card.volumeDm3 > 0 && ` · ${t('deliveries.volume', { value: cubicMetres(card.volumeDm3) })}`}
          </span>
        ) : (
          <Tag style={{ marginInlineEnd: 0 }}>{t(`codes.deliveryKind.${card.kind}`)}</Tag>
        )}
      </Flex>
      <div
        style={{ color: COLORS.inkSoft, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {[card.district, homeText(card)].filter(Boolean).join(' · ')}
      </div>
      <div style={{ color: late ? COLORS.bad : COLORS.inkSoft }}>{promise}</div>
      <Flex align="center" justify="space-between" gap={4}>
        {card.kind === 'delivery' ? (
          <span style={{ color: card.arrived < card.packages ? COLORS.warn : COLORS.ok }}>
            {card.arrived < card.packages
              ? t('deliveries.tray.arrived', { arrived: card.arrived, packages: card.packages })
              : t('deliveries.tray.allArrived')}
          </span>
        ) : (
          <span />
        )}
        {movable && (
          <Button
            size="small"
            type="link"
            style={{ padding: 0 }}
            onClick={(event) => {
              event.stopPropagation();
              onBook();
            }}
          >
            {t('deliveries.book.button')}
          </Button>
        )}
      </Flex>
    </li>
  );
}
