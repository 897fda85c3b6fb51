import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { redactText } from './redactLog';

const load = createRequire(import.meta.url);

/** Read with the first line that is written, not with the app. Its other entry would take lines from the window's process, too. */
const library = (): typeof import('electron-log/node') => load('electron-log/node');

/** Each call writes one line, its parts side by side. */
export interface Log {
  error(...parts: unknown[]): void;
  warn(...parts: unknown[]): void;
}

/** Writes to the data folder's log; phones and Chinese text are blacked out wherever they come from. */
export function openLog(folder: string): Log {
  let opened: Log | null = null;
  const log = () => {
    opened ??= writerInto(folder);
    return opened;
  };
  return { error: (...parts) => log().error(...parts), warn: (...parts) => log().warn(...parts) };
}

function writerInto(folder: string): Log {
  const log = library().create({ logId: folder });
  // It asks for one before it asks for the file, and a package has no folder where it would find one.
  log.transports.file.setAppName('showroom-desk');
  log.transports.file.resolvePathFn = () => join(folder, 'main.log');
  log.transports.file.level = 'info';
  log.transports.console.level = process.env.SHOWROOM_LOG ? 'debug' : false;
  // The log would make its folder again, and with it the data folder that was moved away.
  log.hooks.push((message, _transport, name) => (name !== 'file' || existsSync(folder) ? message : false));
  log.hooks.push((message) => ({
    ...message,
    data: message.data.map((part) => {
      const text = part instanceof Error ? (part.stack ?? part.message) : String(part);
      return redactText(text);
    }),
  }));
  return log;
}
