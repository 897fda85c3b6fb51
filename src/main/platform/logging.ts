import { existsSync } from 'node:fs';
import { join } from 'node:path';
import log from 'electron-log/main';
import { blackOut } from './blackOut';

/** Writes to the data folder's log; phones and Chinese text are blacked out wherever they come from. */
export function openLog(folder: string) {
  log.transports.file.resolvePathFn = () => join(folder, 'main.log');
  log.transports.file.level = 'info';
  log.transports.console.level = process.env.SHOWROOM_LOG ? 'debug' : false;
  // The log would make its folder again, and with it the data folder that was moved away.
  log.hooks.push((message, _transport, name) => (name !== 'file' || existsSync(folder) ? message : false));
  log.hooks.push((message) => ({
    ...message,
    data: message.data.map((part) => {
      const text = part instanceof Error ? (part.stack ?? part.message) : String(part);
      return blackOut(text);
    }),
  }));
  return log;
}
