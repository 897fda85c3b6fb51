import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Button, Flex, Typography } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryCard } from '../../../shared/contract/deliveryShapes';
import { homeText } from '../../../shared/domain/address';
import { moneyText } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { DeliveryStateTag, stateColor } from '../../widgets/DeliveryStateTag';
import { RevealablePhone } from '../../widgets/RevealablePhone';
import { isMovable } from './StopCard';
import { usePlacing } from './usePlacing';

interface Props {
  card: DeliveryCard;
  /** Place in the drive, 1 up. */
  no: number;
  onMove: (by: 1 | -1) => void;
}

/** A stop of the day with what the crew must know; Enter opens it, Alt+↑/↓ moves it. */
export function DayStop({ card, no, onMove }: Props) {
  const { t } = useTranslation();
  const ref = useRef<HTMLLIElement>(null);
  const [over, setOver] = useState(false);
  const { canPlan, openStop } = usePlacing();
  const movable = canPlan && isMovable(card);
  useEffect(() => {
    const element = ref.current;
    if (!element || !canPlan) return;
    return combine(
      draggable({ element, canDrag: () => movable, getInitialData: () => ({ card }) }),
      dropTargetForElements({
        element,
        getData: () => ({ before: card.id }),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
    );
  }, [canPlan, movable, card]);
  const keys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.altKey && event.key === 'ArrowUp' && canPlan) onMove(-1);
    else if (event.altKey && event.key === 'ArrowDown' && canPlan) onMove(1);
    else if (event.key === 'Enter') openStop(card.id);
    else return;
    event.preventDefault();
  };
  return (
    <li
      ref={ref}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the row is moved and opened by keys.
      tabIndex={0}
      aria-label={`${no}. ${card.customerName} ${card.number}`}
      onKeyDown={keys}
      style={{
        display: 'flex',
        gap: 8,
        padding: '6px 8px',
        borderRadius: 8,
        borderTop: over ? `2px solid ${COLORS.accent}` : '2px solid transparent',
        borderLeft: `3px solid ${stateColor(card.state)}`,
        background: '#f8f5ee',
        cursor: movable ? 'grab' : 'default',
        minWidth: 0,
      }}
    >
      <Typography.Text strong style={{ width: 18, textAlign: 'right' }}>
        {no}
      </Typography.Text>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Flex gap="0 8px" align="center" wrap>
          <Button
            type="link"
            size="small"
            tabIndex={-1}
            style={{ padding: 0, fontWeight: 600 }}
            onClick={() => openStop(card.id)}
          >
            {card.customerName}
          </Button>
          <RevealablePhone phone={card.phone} place="deliveries" id={card.id} />
          <span style={{ flex: 1 }} />
          <DeliveryStateTag state={card.state} kind={card.kind} />
        </Flex>
        <Typography.Text type="secondary" ellipsis style={{ display: 'block', fontSize: 12.5 }}>
          {[card.district, homeText(card)].filter(Boolean).join(' ')}
        </Typography.Text>
        <Flex gap={10} style={{ fontSize: 12.5, color: COLORS.inkSoft }} wrap>
          <span>
            {card.kind === 'delivery'
              ? t('deliveries.packages', { count: card.packages })
              : t(`codes.deliveryKind.${card.kind}`)}
          </span>
          {card.balanceFen > 0 && (
            <span style={{ color: COLORS.warn }}>
              {t('deliveries.day.collect', { amount: moneyText(card.balanceFen) })}
            </span>
          )}
          {card.collectedWith && <span>{t('deliveries.collectedWith', { number: card.collectedWith })}</span>}
          {card.overrideReason && (
            <span style={{ color: COLORS.bad }}>
              {t('deliveries.card.override', { reason: card.overrideReason })}
            </span>
          )}
        </Flex>
      </div>
      {canPlan && (
        <Flex vertical justify="center">
          <Button
            type="text"
            size="small"
            tabIndex={-1}
            icon={<ArrowUpOutlined />}
            aria-label={`${t('deliveries.day.up')} ${card.customerName}`}
            onClick={() => onMove(-1)}
          />
          <Button
            type="text"
            size="small"
            tabIndex={-1}
            icon={<ArrowDownOutlined />}
            aria-label={`${t('deliveries.day.down')} ${card.customerName}`}
            onClick={() => onMove(1)}
          />
        </Flex>
      )}
    </li>
  );
}
