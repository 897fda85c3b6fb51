import { type CallName, contract } from '../../shared/contract';
import type { Result } from '../../shared/contract/result';
import type { Clock } from '../../shared/domain/clock';
import type { BackupReference, Trouble } from '../../shared/features/backup/contract';
import { type BackupDesk, backupsAt, chooseOther, previewBackup, restore } from '../features/backup';
import { AppError, codeOfSystemError, fieldErrors } from '../system/errors';

interface TroubleOptions {
  trouble: Trouble;
  desk: BackupDesk;
  clock: Clock;
  /** See `Platform`. */
  moveToChosenFolder: () => Promise<void>;
  quit: () => void;
}

/** Another folder may be the way out: the one that was moved away, or one that can be written. */
const ELSEWHERE: ReadonlySet<Trouble> = new Set([
  'folder_gone',
  'location_unreadable',
  'missing',
  'network_folder',
  'no_access',
  'not_a_folder',
]);
/** Never under the feet of the app that has the store open, nor where it is not known that the store lies there. */
const NO_RESTORE: ReadonlySet<Trouble> = new Set(['in_use', 'location_unreadable', 'not_a_folder']);

/** Answers while the store cannot be opened: why, which backups there are, restore one, look elsewhere, quit. */
export function createTroubleDispatch(options: TroubleOptions) {
  const { trouble, desk, clock, moveToChosenFolder, quit } = options;
  const canChooseFolder = ELSEWHERE.has(trouble);
  const canRestore = !NO_RESTORE.has(trouble);
  const answers: Partial<Record<CallName, (input: never) => unknown>> = {
    'startup.state': () => ({ trouble, dataFolder: desk.paths.data, canChooseFolder, canRestore }),
    'startup.backups': ({ place }) => backupsAt(desk, place),
    'startup.chooseOther': () => chooseOther(desk),
    'startup.preview': (reference) => previewBackup(desk, reference, null),
    ...(canRestore && {
      'startup.restore': (reference: BackupReference) =>
        restore(desk, reference, { actor: null, now: clock.now(), storeIsOpen: false }),
    }),
    ...(canChooseFolder && {
      'startup.chooseFolder': async () => {
        await moveToChosenFolder();
        return null;
      },
    }),
    'startup.quit': () => {
      quit();
      return null;
    },
  };
  return async (name: CallName, input: unknown): Promise<Result<unknown>> => {
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (!answer) return { ok: false, error: { code: 'CORRUPT', ref: 'startup' } };
    try {
      const parsed = contract[name].input.safeParse(input ?? {});
      if (!parsed.success) throw new AppError('VALIDATION', { fields: fieldErrors(parsed.error) });
      return { ok: true, data: contract[name].output.parse(await answer(parsed.data as never)) };
    } catch (error) {
      return { ok: false, error: told(error, name, desk) };
    }
  };
}

function told(error: unknown, name: string, desk: BackupDesk) {
  if (error instanceof AppError) {
    const { code, reason, params, fields } = error;
    return {
      code,
      ref: 'startup',
      ...(reason !== undefined && { reason }),
      ...(params !== undefined && { params }),
      ...(fields !== undefined && { fields }),
    };
  }
  desk.logProblem(name, error);
  const code = codeOfSystemError(error);
  return { code: code === 'INTERNAL' ? 'CORRUPT' : code, reason: 'bad_backup', ref: 'startup' } as const;
}
