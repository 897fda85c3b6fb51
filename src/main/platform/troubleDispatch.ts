import { type CallName, contract } from '../../shared/contract';
import type { BackupInfo, Trouble } from '../../shared/contract/backup';
import type { Result } from '../../shared/contract/result';
import { listBackups } from '../database/backup';
import { codeOfSystemError } from './errors';
import type { Paths } from './platform';

interface TroubleOptions {
  trouble: Trouble;
  paths: Paths;
  restore: (name: string) => Promise<BackupInfo>;
  quit: () => void;
  logProblem: (where: string, error: unknown) => void;
}

/** Answers while the store cannot be opened: why, which backups there are, restore one, quit. Nothing else. */
export function createTroubleDispatch({ trouble, paths, restore, quit, logProblem }: TroubleOptions) {
  return async (name: CallName, input: unknown): Promise<Result<unknown>> => {
    switch (name) {
      case 'startup.state':
        return {
          ok: true,
          data: {
            trouble,
            dataFolder: paths.data,
            backups: listBackups(paths.backups),
            canChooseFolder: false,
          },
        };
      case 'startup.restore': {
        const parsed = contract['startup.restore'].input.safeParse(input);
        if (!parsed.success) return { ok: false, error: { code: 'VALIDATION', ref: 'startup' } };
        try {
          return { ok: true, data: await restore(parsed.data.name) };
        } catch (error) {
          logProblem('startup.restore', error);
          const code = codeOfSystemError(error);
          return {
            ok: false,
            error: { code: code === 'INTERNAL' ? 'CORRUPT' : code, reason: 'bad_backup', ref: 'startup' },
          };
        }
      }
      case 'startup.quit':
        quit();
        return { ok: true, data: null };
      default:
        return { ok: false, error: { code: 'CORRUPT', ref: 'startup' } };
    }
  };
}
