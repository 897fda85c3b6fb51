import { expect, test } from 'vitest';
import { type Other, type Ours, roomsOf } from './homeText';

const ours = (orderId: number, roomName: string | null, name: string): Ours => ({
  ...{ lineId: orderId * 10 + name.length, orderId, orderNumber: `SO-${orderId}`, kindId: 1, roomName, name },
  ...{ model: `M-${name}`, year: 2026, pieces: 2, amountFen: 100 },
});
const other = (id: number, roomName: string | null, replacedAt: number | null = null): Other => ({
  ...{ id, version: 1, visitId: null, kindId: 1, kindZh: '沙发', kindEn: 'Sofa', roomName, brand: null },
  ...{ year: 2018, priceFen: null, typicalFen: null, satisfaction: null, note: null, replacedAt },
});

test('by room: pieces of one order together, what was replaced left out, what stands nowhere last', () => {
  const rooms = roomsOf({
    ours: [ours(1, null, '地毯'), ours(1, '主卧', '床'), ours(1, '主卧', '床垫'), ours(2, '主卧', '衣柜')],
    others: [other(1, '客厅'), other(2, '主卧'), other(3, '书房', 5)],
  });
  expect(rooms.map(({ name }) => name)).toEqual(['主卧', '客厅', null]);
  expect(rooms[0]?.ours).toMatchObject([
    { orderId: 1, names: ['床', '床垫'], model: null, pieces: 4, amountFen: 200 },
    { orderId: 2, names: ['衣柜'], model: 'M-衣柜', pieces: 2 },
  ]);
  expect(rooms[0]?.others.map(({ id }) => id)).toEqual([2]);
});
