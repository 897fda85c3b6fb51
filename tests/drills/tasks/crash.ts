import { backUp, putBack, RESTORED_AT } from '../backupCalls';
import { DRILL_NOW, openAsTheApp } from '../place';
import { crashAt } from './crashPoints';
import { tell } from './tell';

export interface CrashInput {
  folder: string;
  /** At which of its calls that change a disk it dies; −1: at none. */
  point: number;
  half: boolean;
}

/** Says when it begins, and, where it comes to its end, how many of its calls changed a disk. */
async function untilCrash({ point, half }: CrashInput, work: () => Promise<unknown>): Promise<void> {
  const calls = crashAt(point, half);
  tell('begun');
  await work();
  tell(calls());
}

export const backUpUntilCrash = (input: CrashInput) =>
  untilCrash(input, () => backUp(input.folder, DRILL_NOW + 60_000));

export const restoreUntilCrash = (input: CrashInput & { backup: string }) =>
  untilCrash(input, () => putBack(input.folder, input.backup, RESTORED_AT));

/** Opens the store with newer resources, so that it is backed up and migrated. */
export const migrateUntilCrash = (input: CrashInput & { resources: string }) =>
  untilCrash(input, () => openAsTheApp(input.folder, input.resources, DRILL_NOW + 60_000));
