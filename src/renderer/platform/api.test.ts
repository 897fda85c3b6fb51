import { MutationObserver, onlineManager } from '@tanstack/react-query';
import { expect, onTestFinished, test, vi } from 'vitest';

test('a network cable that is pulled out keeps nobody from reading or writing', async () => {
  vi.stubGlobal('window', Object.assign(new EventTarget(), { showroom: {} }));
  const { queryClient } = await import('./api');
  onTestFinished(() => onlineManager.setOnline(true));
  onlineManager.setOnline(false);
  const write = new MutationObserver(queryClient, { mutationFn: async () => 'written' });
  void write.mutate();
  const read = queryClient.fetchQuery({ queryKey: ['test'], queryFn: async () => 'read' });
  await expect.poll(() => write.getCurrentResult().data).toBe('written');
  expect(await read).toBe('read');
});
