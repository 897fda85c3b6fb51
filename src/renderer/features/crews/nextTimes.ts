/** The morning for the first slot; for the next one the three hours after the last (HH:MM), where they end by nine. */
export function nextTimes(slots: readonly { endTime: string }[]): { startTime: string; endTime: string } {
  const last = slots.reduce((latest, { endTime }) => (endTime > latest ? endTime : latest), '');
  if (last === '') return { startTime: '09:00', endTime: '12:00' };
  const end = `${String(Number(last.slice(0, 2)) + 3).padStart(2, '0')}${last.slice(2)}`;
  return end <= '21:00' ? { startTime: last, endTime: end } : { startTime: '09:00', endTime: '12:00' };
}
