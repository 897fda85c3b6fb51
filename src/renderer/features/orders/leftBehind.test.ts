import { expect, it } from 'vitest';
import type { OutputOf } from '../../../shared/contract';
import { leftBehind } from './leftBehind';

const header: OutputOf<'orders.prepare'>['header'] = {
  contactName: '林佳',
  phone: '13800000001',
  phone2: null,
  community: null,
  district: null,
  building: null,
  unit: null,
  room: null,
  floor: null,
  hasLift: null,
  sellerId: 2,
  designerId: null,
  partnerId: null,
  needsInstallation: true,
};
const untouched = { ...header, pays: false };

it('names nothing where nothing but goods, amounts, seller and note was typed', () => {
  expect(
    leftBehind({ draft: { header }, fields: { ...untouched, sellerId: 3, note: '送到楼下' }, lines: [{}] }),
  ).toEqual([]);
});

it('names what was typed and has no place in a quote', () => {
  const fields = {
    ...untouched,
    contactName: '林先生',
    building: '3',
    room: '1201',
    agreedDate: '2026-12-01',
    partnerId: 4,
    oldFurnitureRemoval: '旧沙发',
    needsInstallation: false,
    pays: true,
  };
  expect(leftBehind({ draft: { header }, fields, lines: [{ wantedDate: '2026-12-02' }] })).toEqual([
    'orders.contactName',
    'orders.agreedDate',
    'orders.address',
    'orders.partner',
    'orders.oldFurniture',
    'orders.installation',
    'quotes.wantedDate',
    'orders.takesPayment',
  ]);
});
