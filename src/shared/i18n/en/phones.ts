import type { phones as zh } from '../zh-CN/phones';

export const phones: typeof zh = {
  show: 'Show the whole number',
  showHint: 'Show the whole number; this goes on record',
  hide: 'Hide the number',
};
