import { type CallName, contract } from '../../shared/contract';
import type { Trouble } from '../../shared/contract/backup';
import type { Result } from '../../shared/contract/result';
import type { Clock } from '../../shared/domain/clock';
import { type BackupDesk, backupsAt, chooseOther, previewBackup, restore } from '../features/backup/restore';
import { AppError, codeOfSystemError, fieldErrors } from './errors';

interface TroubleOptions {
  trouble: Trouble;
  desk: BackupDesk;
  clock: Clock;
  quit: () => void;
}

/** Answers while the store cannot be opened: why, which backups there are, restore one, quit. Nothing else. */
export function createTroubleDispatch({ trouble, desk, clock, quit }: TroubleOptions) {
  const answers: Partial<Record<CallName, (input: never) => unknown>> = {
    'startup.state': () => ({ trouble, dataFolder: desk.paths.data, canChooseFolder: false }),
    'startup.backups': ({ place }) => backupsAt(desk, place),
    'startup.chooseOther': () => chooseOther(desk),
    'startup.preview': (reference) => previewBackup(desk, reference, null),
    'startup.restore': (reference) =>
      restore(desk, reference, { actor: null, now: clock.now(), storeIsOpen: false }),
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
