import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { readNoteOrNone, writeAtomically } from '../system/atomicFiles';

/** So long (ms) a graphics card that did not work is left alone. */
const TRY_AGAIN_MS = 7 * 86_400_000;

interface Failed {
  /** When Chromium gave the card up, UTC ms. */
  at: number;
  /** The Electron that could not use it; a newer one may. */
  electron: string;
}

/**
 * Leaves a graphics card alone that did not work at an earlier start, and remembers one that does not. Chromium itself
 * tries it three times over at every start while the page waits, and draws without it in the end, as an old PC or one
 * without a driver has it. Must run before the app is ready. `now` is the PC's own clock, UTC ms.
 */
export function rememberGraphics(
  app: Pick<App, 'disableHardwareAcceleration' | 'getGPUFeatureStatus' | 'on'>,
  userData: string,
  now = Date.now,
): void {
  const file = join(userData, 'graphics.json');
  const failed = readFailed(file);
  const ago = now() - (failed?.at ?? 0);
  if (failed?.electron === process.versions.electron && ago >= 0 && ago < TRY_AGAIN_MS) {
    app.disableHardwareAcceleration();
    return;
  }
  app.on('gpu-info-update', () => {
    try {
      if (/_software$/.test(app.getGPUFeatureStatus().gpu_compositing)) {
        const failure: Failed = { at: now(), electron: process.versions.electron };
        writeAtomically(file, JSON.stringify(failure));
      } else {
        rmSync(file, { force: true });
      }
    } catch {
      // A full or locked disk: the next start tries the card again.
    }
  });
}

/** None, or one that cannot be read: the card is tried. */
const readFailed = (file: string) => readNoteOrNone(file, (content) => content as Partial<Failed> | null);
