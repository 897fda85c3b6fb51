export const phones = {
  show: 'Show the whole number',
  showHint: 'Show the whole number; this goes on record',
  hide: 'Hide the number',
};
