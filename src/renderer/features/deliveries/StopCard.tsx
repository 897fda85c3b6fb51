import { HomeOutlined, ToolOutlined, WarningOutlined } from '@ant-design/icons';
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Tooltip } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryCard } from '../../../shared/contract/deliveryShapes';
import { homeText } from '../../../shared/domain/address';
import { COLORS } from '../../platform/theme';
import { OnlyRead } from '../../ui/OnlyRead';
import { stateColor, useStateLabel } from '../../widgets/DeliveryStateTag';
import { usePlacing } from './usePlacing';

const FIXED: readonly string[] = [
  'on_the_way',
  'signed',
  'to_revisit',
  'revisited',
  'partly_signed',
  'refused',
];
/** True while a stop may still be moved. */
export const isMovable = ({ state }: DeliveryCard): boolean => !FIXED.includes(state);

/** Makes an element draggable as a delivery; nothing for those who may not plan. */
export function useDragCard(card: DeliveryCard) {
  const ref = useRef<HTMLDivElement & HTMLLIElement>(null);
  const { canPlan } = usePlacing();
  const movable = canPlan && isMovable(card);
  useEffect(() => {
    const element = ref.current;
    if (!element || !movable) return;
    return draggable({ element, getInitialData: () => ({ card }) });
  }, [card, movable]);
  return { ref, movable };
}

/** A stop in a cell of the week: who, how much, where. Enter opens it, space picks it up. */
export function StopCard({ card }: { card: DeliveryCard }) {
  const { t } = useTranslation();
  const { ref, movable } = useDragCard(card);
  const { picked, pick, openStop } = usePlacing();
  const label = useStateLabel();
  const kind = t(`codes.deliveryKind.${card.kind}`);
  const isPicked = picked?.id === card.id;
  const done = !isMovable(card) && card.state !== 'on_the_way';
  const keys = (event: KeyboardEvent) => {
    if (picked) return;
    if (event.key === 'Enter') openStop(card.id);
    else if (event.key === ' ' && movable) pick(card);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Tooltip
      mouseEnterDelay={0.5}
      title={`${label(card)} · ${homeText(card)} · ${t('deliveries.packages', { count: card.packages })}${
        card.overrideReason ? ` · ${t('deliveries.card.override', { reason: card.overrideReason })}` : ''
      }`}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a native button cannot be dragged in every browser engine. */}
      <div
        ref={ref}
        role="button"
        tabIndex={0}
        data-stop={card.id}
        onClick={(event) => {
          if (picked) return;
          event.stopPropagation();
          openStop(card.id);
        }}
        onKeyDown={keys}
        style={{
          display: 'flex',
          alignItems: 'center',
          gap: 4,
          padding: '2px 5px',
          borderRadius: 5,
          borderLeft: `3px solid ${stateColor(card.state)}`,
          background: isPicked ? COLORS.accentSoft : done ? 'transparent' : '#f6f2ea',
          // Only when picked: where it is said here, the focus has no ring.
          ...(isPicked && { outline: `2px solid ${COLORS.accent}` }),
          position: 'relative',
          fontSize: 12.5,
          lineHeight: '18px',
          cursor: movable ? 'grab' : 'pointer',
          minWidth: 0,
        }}
      >
        <OnlyRead>
          {t('deliveries.card.open', {
            name: card.customerName,
            number: card.number,
            packages: card.packages,
            state: label(card),
          })}
        </OnlyRead>
        {card.kind === 'installation' && <ToolOutlined aria-label={kind} style={{ color: COLORS.walnut }} />}
        {card.kind === 'revisit' && <HomeOutlined aria-label={kind} style={{ color: COLORS.walnut }} />}
        <span
          aria-hidden
          style={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {card.customerName}
        </span>
        {card.overrideReason && (
          <WarningOutlined aria-label={t('deliveries.drawer.override')} style={{ color: COLORS.bad }} />
        )}
        {card.kind === 'delivery' && (
          <span aria-hidden style={{ color: COLORS.inkSoft }}>
            {card.packages}
          </span>
        )}
      </div>
    </Tooltip>
  );
}
