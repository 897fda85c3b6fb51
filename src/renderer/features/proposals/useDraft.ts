import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail, ProposalItem, ProposalRoom } from '../../../shared/features/proposals/contract';
import { useWrite } from '../../platform/api';
import { useReport } from '../../ui/useReport';
import { useUndoToast } from '../../ui/useUndoToast';
import type { Carried, DropPlace } from './drag';

/** What a person does to the rooms and items of a draft; every failure is told, what goes can be brought back. */
export function useDraft(proposal: ProposalDetail) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const report = useReport();
  const undoToast = useUndoToast();
  const addProduct = useWrite('proposals.addProduct');
  const update = useWrite('proposals.updateItem');
  const moveItem = useWrite('proposals.moveItem');
  const removeItem = useWrite('proposals.removeItem');
  const moveRoom = useWrite('proposals.moveRoom');
  const removeRoom = useWrite('proposals.removeRoom');
  const restore = useWrite('proposals.restore');
  const failed = { onError: report };
  const { rooms } = proposal.shown;

  const bringBack = (undo: number[]) => restore.mutate({ proposalId: proposal.id, undo }, failed);

  const add = (product: { id: number; name: string }, room: ProposalRoom, position: number | null = null) =>
    addProduct.mutate(
      { roomId: room.id, productId: product.id, position },
      {
        onSuccess: () =>
          void message.success(t('proposals.itemAdded', { name: product.name, room: room.name }), 1.5),
        onError: report,
      },
    );

  return {
    add,
    setQuantity: (item: ProposalItem, quantity: number) => {
      if (quantity < 1 || quantity > 9999) return;
      const { roomId: _r, originId: _o, productId: _p, pictureSha256: _s, decision: _d, ...rest } = item;
      const { decisionNote: _n, ...fields } = rest;
      update.mutate({ ...fields, quantity }, failed);
    },
    remove: (item: ProposalItem) =>
      removeItem.mutate(
        { id: item.id, version: item.version },
        {
          onSuccess: ({ undo }) =>
            undoToast(t('proposals.itemRemoved', { name: item.name }), () => bringBack(undo)),
          onError: report,
        },
      ),
    /** One place up (-1) or down (+1); over the edge of a room it goes to the neighbouring one. */
    shift: (item: ProposalItem, by: -1 | 1) => {
      const at = rooms.findIndex((room) => room.id === item.roomId);
      const place = (rooms[at]?.items.findIndex((other) => other.id === item.id) ?? 0) + by;
      const inside = place >= 0 && place < (rooms[at]?.items.length ?? 0);
      const room = inside ? rooms[at] : rooms[at + by];
      if (!room) return;
      const position = inside ? place : by === 1 ? 0 : room.items.length;
      moveItem.mutate({ id: item.id, version: item.version, roomId: room.id, position }, failed);
    },
    drop: (carried: Carried, place: DropPlace) => {
      const room = rooms.find((candidate) => candidate.id === place.roomId);
      if (!room) return;
      if (carried.kind === 'product') {
        add({ id: carried.productId, name: carried.name }, room, place.position);
        return;
      }
      const end = room.items.filter((item) => item.id !== carried.itemId).length;
      const { itemId: id, version } = carried;
      moveItem.mutate({ id, version, roomId: room.id, position: place.position ?? end }, failed);
    },
    shiftRoom: (room: ProposalRoom, by: -1 | 1) => {
      const position = rooms.findIndex((other) => other.id === room.id) + by;
      if (position < 0 || position >= rooms.length) return;
      moveRoom.mutate({ id: room.id, version: room.version, position }, failed);
    },
    removeRoom: (room: ProposalRoom) =>
      removeRoom.mutate(
        { id: room.id, version: room.version },
        {
          onSuccess: ({ undo }) =>
            undoToast(t('proposals.roomRemoved', { name: room.name }), () => bringBack(undo)),
          onError: report,
        },
      ),
  };
}
export type Draft = ReturnType<typeof useDraft>;
