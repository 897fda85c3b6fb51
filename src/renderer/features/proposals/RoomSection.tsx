import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  EditOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalItem, ProposalRoom } from '../../../shared/features/proposals/contract';
import { COLORS } from '../../platform/theme';
import { write } from '../../platform/write';
import { Money } from '../../ui/Money';
import { TextInput } from '../../ui/TextInput';
import { useInPlace } from '../../ui/useInPlace';
import { useReport } from '../../ui/useReport';
import type { OnDecide } from './DecisionButtons';
import { useDropPlace } from './drag';
import { ItemCard } from './ItemCard';
import type { Draft } from './useDraft';

interface Props {
  room: ProposalRoom;
  draft: Draft | null;
  /** Products that are added go here. */
  selected: boolean;
  onSelect: () => void;
  onEdit: (item: ProposalItem) => void;
  onAddCustom: () => void;
  onDecide: OnDecide | null;
}

export function RoomSection({ room, draft, selected, onSelect, onEdit, onAddCustom, onDecide }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  const over = useDropPlace(
    box,
    { roomId: room.id, position: null },
    draft?.drop ?? (() => undefined),
    draft !== null,
  );
  const total = room.items.reduce((sum, item) => sum + item.quantity * item.unitPriceFen, 0);
  const marked = draft !== null && selected;
  return (
    <section
      ref={box}
      aria-label={room.name}
      onClickCapture={draft ? onSelect : undefined}
      onFocusCapture={draft ? onSelect : undefined}
      style={{
        borderRadius: 12,
        padding: '6px 12px 12px',
        border: `1px solid ${over || marked ? COLORS.accent : COLORS.line}`,
        background: over ? COLORS.accentSoft : '#fdfcf9',
      }}
    >
      <Flex align="center" gap={8} style={{ minHeight: 40 }}>
        <RoomName room={room} editable={draft !== null} />
        <Typography.Text type="secondary">
          {t('proposals.itemCount', { count: room.items.length })}
        </Typography.Text>
        <div style={{ flex: 1 }} />
        {draft && (
          <Flex>
            <Button size="small" type="text" icon={<PlusOutlined />} onClick={onAddCustom}>
              {t('proposals.addCustom')}
            </Button>
            <Button
              size="small"
              type="text"
              icon={<ArrowUpOutlined />}
              aria-label={`${t('proposals.roomUp')} ${room.name}`}
              title={t('proposals.roomUp')}
              onClick={() => draft.shiftRoom(room, -1)}
            />
            <Button
              size="small"
              type="text"
              icon={<ArrowDownOutlined />}
              aria-label={`${t('proposals.roomDown')} ${room.name}`}
              title={t('proposals.roomDown')}
              onClick={() => draft.shiftRoom(room, 1)}
            />
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`${t('proposals.removeRoom')} ${room.name}`}
              title={t('proposals.removeRoom')}
              onClick={() => draft.removeRoom(room)}
            />
          </Flex>
        )}
        <Money fen={total} strong />
      </Flex>
      {room.items.length === 0 && (
        <Typography.Text
          type="secondary"
          style={{
            display: 'block',
            padding: '22px 12px',
            textAlign: 'center',
            border: `1px dashed ${COLORS.line}`,
            borderRadius: 10,
          }}
        >
          {t(draft ? 'proposals.roomEmpty' : 'proposals.roomEmptyShown')}
        </Typography.Text>
      )}
      <div style={{ display: 'grid', gap: 12, gridTemplateColumns: 'repeat(auto-fill, minmax(232px, 1fr))' }}>
        {room.items.map((item, position) => (
          <ItemCard
            key={item.id}
            item={item}
            position={position}
            draft={draft}
            onEdit={onEdit}
            onDecide={onDecide}
          />
        ))}
      </div>
    </section>
  );
}

/** The room's name, changed in place. */
function RoomName({ room, editable }: { room: ProposalRoom; editable: boolean }) {
  const { t } = useTranslation();
  const report = useReport();
  const [typed, setTyped] = useState<string | null>(null);
  const close = () => setTyped(null);
  const name = typed?.trim() ?? '';
  const changed = name !== '' && name !== room.name;
  const save = async () => {
    if (!changed) {
      close();
      return true;
    }
    try {
      await write('proposals.renameRoom', { id: room.id, version: room.version, name });
      close();
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  };
  const { onBlur, onEscape } = useInPlace({ what: t('proposals.renameRoom'), changed, save, giveUp: close });
  if (typed === null) {
    return (
      <Flex align="center" gap={2}>
        <Typography.Title level={5} style={{ margin: 0 }}>
          {room.name}
        </Typography.Title>
        {editable && (
          <Button
            size="small"
            type="text"
            icon={<EditOutlined style={{ color: COLORS.inkSoft }} />}
            aria-label={`${t('proposals.renameRoom')} ${room.name}`}
            onClick={() => setTyped(room.name)}
          />
        )}
      </Flex>
    );
  }
  return (
    <TextInput
      autoFocus
      size="small"
      max={30}
      value={typed}
      aria-label={t('proposals.roomName')}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={(event) => event.currentTarget.blur()}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The question would hear the same key, and close.
        event.stopPropagation();
        onEscape();
      }}
      style={{ width: 180 }}
    />
  );
}
