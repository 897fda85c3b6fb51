import type { store as zh } from '../zh-CN/store';

export const store: typeof zh = {
  title: 'Store',
  hint: 'Printed on slips and quotes.',
  name: 'Store name',
  phone: 'Phone',
  address: 'Address',
  slipFooter: 'Footer of the slip',
};
