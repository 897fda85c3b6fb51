import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type AppUpdater, CancellationToken, type UpdateInfo } from 'electron-updater';
import type { UpdateOffer } from '../../../shared/features/updates/contract';
import { type SystemInfo, thisSystem } from '../../system/systemInfo';
import { UpdateFailed } from './fault';
import { PlainHttp } from './plainHttp';
import { SignedFeed, type SignedFeedOptions } from './signedFeed';

/** The server may be silent for so long (ms). */
const SILENCE_MS = 60_000;
/** Room for the file itself, and for what its installer unpacks. */
const ROOM_FACTOR = 3;
const MOST_NOTES = 4_000;

/** A file that has arrived and was checked. */
export interface Downloaded {
  offer: UpdateOffer;
  file: string;
  /** Base64. */
  sha512: string;
}

export interface Updater {
  /** The newer version that a feed offers; null when it has none. Throws what `asUpdateFailed` understands. */
  check(address: string): Promise<UpdateOffer | null>;
  /** Asks again and fetches what is offered now; null when nothing is. `onBytes`: how many have come. */
  download(address: string, onBytes: (bytes: number) => void): Promise<Downloaded | null>;
  /** Breaks off a download, which then rejects. */
  cancel(): void;
  /** Throws `UpdateFailed` when the file is no longer the one that was checked. */
  verify(downloaded: Downloaded): Promise<void>;
  /** Starts the installer and quits; `restart`: the new version is opened. Throws when the installer did not start. */
  quitAndInstall(restart: boolean): void;
}

export interface UpdaterOptions {
  /** electron-updater's own for this system. */
  updater: AppUpdater & { quitAndInstall(isSilent: boolean, isForceRunAfter: boolean): void };
  /** What it installs. */
  extension: string;
  keys: readonly string[];
  /** Where it downloads to; there when asked. */
  folder: string;
  silenceMs?: number;
  freeBytes?: SystemInfo['freeSpace'];
}

/** electron-updater, bound to signed feeds: it asks, loads, installs by itself nothing. */
export function createUpdater(options: UpdaterOptions): Updater {
  const { updater, extension, keys, folder, freeBytes = thisSystem.freeSpace } = options;
  const http = new PlainHttp(options.silenceMs ?? SILENCE_MS);
  let token = new CancellationToken();
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  // One whole file, checked as a whole.
  updater.disableDifferentialDownload = true;
  updater.disableWebInstaller = true;
  updater.isUserWithinRollout = () => true;
  // Its own log names addresses and folders.
  updater.logger = null;
  Object.assign(updater, { httpExecutor: http, stagingUserIdPromise: { value: Promise.resolve('') } });

  async function find(address: string): Promise<UpdateInfo | null> {
    const feed: SignedFeedOptions = {
      provider: 'custom',
      updateProvider: SignedFeed,
      address,
      keys,
      extension,
      http,
    };
    http.onBytes = () => undefined;
    updater.setFeedURL(feed as never);
    const found = await updater.checkForUpdates();
    if (!found) throw new UpdateFailed('failed', {}, new Error('electron-updater is not active'));
    return found.isUpdateAvailable ? found.updateInfo : null;
  }

  return {
    check: async (address) => {
      const found = await find(address);
      return found && offerOf(found);
    },
    download: async (address, onBytes) => {
      token = new CancellationToken();
      const found = await find(address);
      if (!found) return null;
      const offer = offerOf(found);
      await refuseWithoutRoom(offer.sizeBytes, await freeBytes(folder));
      http.mostBytes = offer.sizeBytes;
      http.onBytes = onBytes;
      const [file] = await updater.downloadUpdate(token);
      const { sha512 } = found;
      if (!file || !sha512) throw new UpdateFailed('failed');
      return { offer, file, sha512 };
    },
    cancel: () => {
      token.cancel();
      http.stop();
    },
    verify: async ({ file, sha512 }) => {
      const found = await sha512Of(file).catch((error) => {
        throw new UpdateFailed('damaged', {}, error);
      });
      if (found !== sha512) throw new UpdateFailed('damaged');
    },
    quitAndInstall: (restart) => {
      let failed: Error | null = null;
      const note = (error: Error) => {
        failed = error;
      };
      updater.on('error', note);
      updater.quitAndInstall(true, restart);
      updater.off('error', note);
      if (failed) throw failed;
    },
  };
}

/** Base64. */
async function sha512Of(file: string): Promise<string> {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest('base64');
}

function refuseWithoutRoom(sizeBytes: number, free: number | null): void {
  const needed = sizeBytes * ROOM_FACTOR;
  if (free !== null && free < needed)
    throw new UpdateFailed('no_space', { mb: Math.ceil((needed - free) / 2 ** 20) });
}

function offerOf({ version, releaseDate, releaseNotes, files }: UpdateInfo): UpdateOffer {
  const notes = typeof releaseNotes === 'string' ? plainText(releaseNotes) : '';
  return {
    version,
    releaseDate: /^\d{4}-\d{2}-\d{2}/.exec(releaseDate)?.[0] ?? null,
    notes: notes || null,
    sizeBytes: files[0]?.size ?? 0,
  };
}

/** Without control characters; shown as it stands, so that markup stays text. */
const plainText = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what goes.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim()
    .slice(0, MOST_NOTES);
