import type { Platform } from '../../src/main/core/platform';
import type { FilterQuestion } from '../../src/main/core/ports/filterReader';
import { createUpdates, type UpdatesOptions } from '../../src/main/features/updates/updates';
import { systemClock } from '../../src/shared/domain/clock';

/**
 * The world outside the database for drills that call everything: it answers as if there were no printer and every
 * dialog were cancelled, and does nothing.
 */
export function deafPlatform({ paths, session }: Platform): Platform {
  let jobs = 0;
  const answers = {
    ...{ paths, session },
    jobs: {
      start: () => {
        jobs += 1;
        return { id: jobs, finished: Promise.resolve({}) };
      },
      cancel: () => undefined,
      running: () => null,
      isRunning: () => false,
      whenIdle: async () => undefined,
      lastEnd: () => null,
      stopAll: async () => true,
    },
    filterReader: {
      ask: async ({ kind }: FilterQuestion) => (kind === 'steps' ? [] : new Int32Array()),
    },
    files: {
      chooseSaveFile: async () => null,
      saveFile: () => undefined,
      chooseFolder: async () => null,
      showLast: () => undefined,
    },
    printer: {
      printers: async () => [],
      toPdf: async () => new Uint8Array(),
      printWithDialog: async () => false,
      printSilently: async () => undefined,
    },
    fillWithSampleData: async () => undefined,
    secretStore: { wrap: async () => ({ guard: 'file', guarded: '' }), unwrap: async () => '' },
    otherBackups: { folder: null },
    replaceStore: async () => ({ numbers: [], sure: true }),
    moveToChosenFolder: async () => undefined,
    updates: createUpdates({
      paths,
      clock: systemClock,
      version: '0.0.0',
      possible: 'not_installed',
      address: () => null,
      tell: () => undefined,
    } as UpdatesOptions),
    quit: () => undefined,
    logProblem: () => undefined,
  };
  return answers as unknown as Platform;
}
