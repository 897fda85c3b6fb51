import type { texts as zh } from './zh-CN';

export const texts: typeof zh = {
  title: 'Store',
  hint: 'Printed on slips and quotes.',
  name: 'Store name',
  phone: 'Phone',
  address: 'Address',
  slipFooter: 'Footer of the slip',
};
