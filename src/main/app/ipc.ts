import { type BrowserWindow, ipcMain, type WebContents } from 'electron';
import type { CallName, EventName, Events } from '../../shared/contract';
import type { Result } from '../../shared/contract/result';
import { isOurs } from './protocol';

/** Answers the window's calls. Whoever is not our own top frame is refused before anything is read. */
export function serveCalls(
  window: BrowserWindow,
  answer: (name: CallName, input: unknown, key: string | null) => Promise<Result<unknown>>,
): void {
  ipcMain.handle(
    'call',
    async (event, name: unknown, input: unknown, key: unknown): Promise<Result<unknown>> => {
      const frame = event.senderFrame;
      const ours = event.sender === window.webContents && frame === window.webContents.mainFrame;
      if (!ours || !frame || !isOurs(frame.url) || typeof name !== 'string') {
        return { ok: false, error: { code: 'FORBIDDEN', reason: 'foreign_sender', ref: 'ipc' } };
      }
      return answer(name as CallName, input, typeof key === 'string' ? key : null);
    },
  );
}

/** Tells the window something by itself. */
export function sendEvent<E extends EventName>(contents: WebContents, name: E, payload: Events[E]): void {
  if (!contents.isDestroyed() && !contents.isCrashed()) contents.send('event', name, payload);
}
