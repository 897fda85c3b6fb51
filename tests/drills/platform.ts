import type { Platform } from '../../src/main/platform/platform';

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
      isRunning: () => false,
      lastEnd: () => null,
      stopAll: async () => true,
    },
    files: {
      chooseSaveFile: async () => null,
      saveFile: async () => null,
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
    keyGuard: { wrap: async () => ({ guard: 'file', guarded: '' }), unwrap: async () => '' },
    otherBackups: { folder: null },
    replaceStore: async () => undefined,
    moveToChosenFolder: async () => undefined,
    quit: () => undefined,
    logProblem: () => undefined,
  };
  return answers as unknown as Platform;
}
