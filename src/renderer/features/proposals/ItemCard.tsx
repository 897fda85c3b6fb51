import { DeleteOutlined, EditOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalItem } from '../../../shared/features/proposals/contract';
import { COLORS } from '../../platform/theme';
import { Money } from '../../ui/Money';
import { DECISIONS, DecisionButtons, decisionColor, type OnDecide } from './DecisionButtons';
import { useDraggable, useDropPlace } from './drag';
import { ItemFacts, ItemPicture } from './ItemLook';
import { ItemNote } from './ItemNote';
import type { Draft } from './useDraft';

interface Props {
  item: ProposalItem;
  position: number;
  /** Present while the proposal may be edited. */
  draft: Draft | null;
  onEdit: (item: ProposalItem) => void;
  /** Present while the customer decides. */
  onDecide: OnDecide | null;
}

/** One thing of a room: its picture first, then what it is, what it costs, and what the customer says to it. */
export function ItemCard({ item, position, draft, onEdit, onDecide }: Props) {
  const { t } = useTranslation();
  const card = useRef<HTMLElement>(null);
  const { id: itemId, version, roomId } = item;
  const dragging = useDraggable(card, { kind: 'item', itemId, version, roomId }, draft !== null);
  const over = useDropPlace(card, { roomId, position }, draft?.drop ?? (() => undefined), draft !== null);
  const [noting, setNoting] = useState(false);
  const closed = item.decision !== 'open';

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      const back = event.key === 'ArrowLeft' || event.key === 'ArrowUp';
      if (event.altKey) draft?.shift(item, back ? -1 : 1);
      else focusNeighbour(event.currentTarget, back ? -1 : 1);
    } else if (draft && event.key === 'Enter') {
      event.preventDefault();
      onEdit(item);
    } else if (draft && event.key === 'Delete') {
      focusNeighbour(event.currentTarget, 1);
      draft.remove(item);
    } else if (onDecide && !event.ctrlKey && !event.altKey) {
      const wanted = DECISIONS.find(({ key }) => key === event.key);
      if (wanted) void onDecide(item, wanted.value, item.decisionNote);
      if (event.key.toLowerCase() === 'n') {
        event.preventDefault();
        setNoting(true);
      }
    }
  };

  return (
    <article
      ref={card}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard walks over the cards; 1, 2, 3, Enter and Delete act on the one in focus.
      tabIndex={0}
      data-proposal-item
      aria-label={item.name}
      onKeyDown={onKeyDown}
      style={{
        display: 'flex',
        flexDirection: 'column',
        background: COLORS.card,
        border: `1px solid ${closed ? `${decisionColor(item.decision)}88` : COLORS.line}`,
        borderRadius: 10,
        overflow: 'hidden',
        opacity: dragging ? 0.4 : 1,
        boxShadow: over ? `-3px 0 0 ${COLORS.accent}` : 'none',
        cursor: draft ? 'grab' : 'default',
      }}
    >
      <ItemPicture item={item} faded={item.decision === 'refused'} />
      <Flex vertical gap={4} style={{ padding: '8px 12px 10px', flex: 1 }}>
        <Flex align="baseline" gap={6}>
          <Typography.Text
            strong
            ellipsis
            title={item.name}
            style={{ flex: 1 }}
            delete={item.decision === 'refused'}
          >
            {item.name}
          </Typography.Text>
          {item.model && (
            <Typography.Text type="secondary" ellipsis style={{ fontSize: 12, maxWidth: 96 }}>
              {item.model}
            </Typography.Text>
          )}
        </Flex>
        <ItemFacts item={item} />
        <Flex align="center" gap={8} style={{ marginTop: 'auto' }}>
          {draft ? (
            <Stepper item={item} draft={draft} />
          ) : (
            <Typography.Text type="secondary">× {item.quantity}</Typography.Text>
          )}
          <div style={{ flex: 1, textAlign: 'right' }}>
            <Money fen={item.unitPriceFen * item.quantity} strong />
          </div>
          {draft && (
            <Flex>
              <Button
                type="text"
                size="small"
                tabIndex={-1}
                icon={<EditOutlined />}
                aria-label={t('proposals.editItem', { name: item.name })}
                onClick={() => onEdit(item)}
              />
              <Button
                type="text"
                size="small"
                tabIndex={-1}
                icon={<DeleteOutlined />}
                aria-label={t('proposals.removeItem', { name: item.name })}
                onClick={() => draft.remove(item)}
              />
            </Flex>
          )}
        </Flex>
        {onDecide && (
          <DecisionButtons
            name={item.name}
            decision={item.decision}
            onDecide={(decision) => void onDecide(item, decision, item.decisionNote)}
          />
        )}
        {(onDecide || item.decisionNote) && (
          <ItemNote
            item={item}
            editing={noting}
            readOnly={!onDecide}
            onEdit={() => setNoting(true)}
            onSave={(note) => onDecide?.(item, item.decision, note) ?? Promise.resolve(false)}
            onDone={(hadFocus) => {
              setNoting(false);
              if (hadFocus) card.current?.focus();
            }}
          />
        )}
      </Flex>
    </article>
  );
}

function Stepper({ item, draft }: { item: ProposalItem; draft: Draft }) {
  const { t } = useTranslation();
  return (
    <Flex align="center">
      <Button
        type="text"
        size="small"
        tabIndex={-1}
        disabled={item.quantity <= 1}
        icon={<MinusOutlined style={{ fontSize: 11 }} />}
        aria-label={t('proposals.less', { name: item.name })}
        onClick={() => draft.setQuantity(item, item.quantity - 1)}
      />
      <span style={{ minWidth: 20, textAlign: 'center' }}>{item.quantity}</span>
      <Button
        type="text"
        size="small"
        tabIndex={-1}
        icon={<PlusOutlined style={{ fontSize: 11 }} />}
        aria-label={t('proposals.moreOf', { name: item.name })}
        onClick={() => draft.setQuantity(item, item.quantity + 1)}
      />
    </Flex>
  );
}

function focusNeighbour(from: HTMLElement, by: -1 | 1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-proposal-item]')];
  cards[cards.indexOf(from) + by]?.focus();
}
