import { join } from 'node:path';
import log from 'electron-log/main';

/** Digits that could be a phone or an identity number. */
const LONG_NUMBER = /\d{7,}/g;

/** Writes to the data folder's log; long numbers are blacked out wherever they come from. */
export function openLog(folder: string) {
  log.transports.file.resolvePathFn = () => join(folder, 'main.log');
  log.transports.file.level = 'info';
  log.transports.console.level = process.env.SHOWROOM_LOG ? 'debug' : false;
  log.hooks.push((message) => ({
    ...message,
    data: message.data.map((part) => {
      const text = part instanceof Error ? (part.stack ?? part.message) : String(part);
      return text.replace(LONG_NUMBER, '***');
    }),
  }));
  return log;
}
