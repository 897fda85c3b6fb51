import { SHEETS } from '../../src/main/app/sheets';
import { createTroubleDispatch } from '../../src/main/app/troubleDispatch';
import { createDispatch } from '../../src/main/core/dispatch';
import { type CallName, contract } from '../../src/shared/contract';
import type { Result } from '../../src/shared/contract/result';
import { ROLES, type Role } from '../../src/shared/domain/roles';
import { SHEET_NAMES } from '../../src/shared/features/excel/contract';
import { type BenchStore, storeCopy } from '../bench/stores';
import type { Drill } from './drill';
import { deafPlatform } from './platform';
import { tryRecordByRecord } from './rolesByRecord';
import { validInput } from './shapes';
import { openDrillStore } from './stores';

const ROUNDS = 10;
const ROUNDS_QUICK = 2;

const CANDIDATES: readonly (Role | null)[] = [...ROLES, null];
const mayCall = (name: CallName, role: Role | null) => {
  const { roles } = contract[name];
  return roles === 'public' || (role !== null && roles.includes(role));
};
/** Refused for who one is, before anything else was looked at. */
const isRefused = (answer: Result<unknown>) =>
  !answer.ok &&
  answer.error.code === 'FORBIDDEN' &&
  ['role', 'not_signed_in'].includes(answer.error.reason ?? '');

/**
 * Every call with inputs that are well formed, as every role and as nobody: who is not named by the contract is refused.
 * Record by record: see `rolesByRecord.ts`. Then each Excel sheet against its list, and what answers while the store cannot be opened.
 */
export const rolesDrill: Drill = {
  ids: ['roles.leaks'],
  run: async ({ rng, quick }) => {
    const { folder, drop } = await storeCopy('XS');
    const store = openDrillStore(folder);
    const leaks: string[] = [];
    let [asked, letIn] = [0, 0];
    const answerTo = (name: CallName, role: Role | null, input: unknown) => {
      const dispatch = createDispatch({
        ...store.options,
        platform: deafPlatform(store.options.platform),
        logError: () => undefined,
      });
      return dispatch(name, input, role ? store.actorOf(role) : null);
    };
    const ask = async (name: CallName, role: Role | null, input: unknown, expected: boolean) => {
      asked += 1;
      const answer = await answerTo(name, role, input);
      if (!isRefused(answer)) letIn += 1;
      // A handler may be stricter than the contract (somebody else's task), never laxer.
      if (!expected && !isRefused(answer)) leaks.push(`${name} as ${role ?? 'nobody'}`);
    };
    let byRecord = '';
    try {
      const names = Object.keys(contract) as CallName[];
      // First: what the other calls do to the store may leave less to be tried.
      const records = await tryRecordByRecord(store, rng, answerTo);
      leaks.push(...records.leaks);
      byRecord = `${records.tried} records that are not theirs in ${records.fields} fields`;
      for (let round = 0; round < (quick ? ROUNDS_QUICK : ROUNDS); round += 1) {
        for (const name of names) {
          if (name === 'excel.export') continue;
          for (const role of CANDIDATES) {
            await ask(name, role, validInput(name, contract[name].input, rng), mayCall(name, role));
          }
        }
      }
      for (const sheet of SHEET_NAMES) {
        for (const role of CANDIDATES) {
          await ask(
            'excel.export',
            role,
            { sheet, filters: {} },
            role !== null && mayCall(SHEETS[sheet].list, role),
          );
        }
      }
      for (const name of names) leaks.push(...(await answeredInTrouble(store, name)));
    } finally {
      store.close();
      drop();
    }
    const note = `${asked} calls: ${Object.keys(contract).length} entries × ${CANDIDATES.length}, ${letIn} let in; ${byRecord}`;
    return [{ id: 'roles.leaks', value: leaks.length, note: [note, ...leaks.slice(0, 5)].join('; ') }];
  },
};

/** While the store cannot be opened nobody can sign in: only what is public and about the start may answer. */
async function answeredInTrouble(store: BenchStore, name: CallName): Promise<string[]> {
  const desk = deafPlatform(store.options.platform);
  const answer = createTroubleDispatch({
    ...{
      trouble: 'damaged',
      desk,
      clock: store.clock,
      moveToChosenFolder: async () => undefined,
      quit: () => undefined,
    },
  });
  const result = await answer(name, {});
  const mayAnswer = name.startsWith('startup.') && contract[name].roles === 'public';
  return result.ok && !mayAnswer ? [`${name} while the store cannot be opened`] : [];
}
