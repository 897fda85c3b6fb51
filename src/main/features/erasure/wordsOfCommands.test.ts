import { getTableColumns, getTableName } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { coreOf, definitionOf } from '../../../../tests/drills/shapes';
import { type CallName, contract } from '../../../shared/contract';
import { markOf, type RecordMark } from '../../../shared/contract/namedRecords';
import { holdsWords, PERSONAL_TABLES, parentFieldOf } from '../../database/personalData';
import * as schema from '../../database/schema';

/*
 * Every command that takes words and names a record of a customer's: in which columns do the words end up, and is each of
 * them on the one list by which words about somebody erased are refused?
 */

/** Where words stand that are called otherwise than their column; the first is the field of the input. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'approvals.decide note': 'approvals.decisionNote',
  'customers.register needNote': 'customerNeeds.note',
  'customerFacts.grantTier reason': 'tierGrants.reason',
  'customers.setStage reason': 'customers.lostReason',
  'deliveries.askDispatch reason': 'approvals.reason',
  'deliveries.askOverride reason': 'approvals.reason',
  'deliveries.result note': 'deliveries.resultNote',
  'deliveries.revisit note': 'deliveries.resultNote',
  'erasure.ask reason': 'approvals.reason',
  'followups.completeVisit room': 'visits.measurements',
  'followups.completeVisit note': 'visits.measurements',
  'followups.completeVisit roomName': 'homeItems.roomName',
  'followups.completeVisit brand': 'homeItems.brand',
  'followups.reviseVisitResult roomName': 'homeItems.roomName',
  'followups.reviseVisitResult brand': 'homeItems.brand',
  'followups.reviseVisitResult room': 'visits.measurements',
  'followups.reviseVisitResult note': 'visits.measurements',
  'invitations.update name': 'invitations.stagedSet',
  'followups.cancelVisit reason': 'stateChanges.note',
  'invitations.cancel reason': 'stateChanges.note',
  'orders.cancel reason': 'orders.cancelReason',
  'payments.refund reason': 'payments.note',
  'proposals.decide note': 'proposalItems.decisionNote',
  'proposals.decline reason': 'stateChanges.note',
  'quotes.lose reason': 'quotes.lostReason',
  'quotes.offer reason': 'approvals.reason',
  'requests.escalate reason': 'stateChanges.note',
  'requests.move note': 'requests.progress',
};

/** Commands that write a record of a table which is neither named in their input nor a part of one that is. */
const WRITES: Partial<Record<CallName, string>> = {
  'orders.createFromQuote': 'orders',
  'proposals.addCustom': 'proposal_items',
};

const personal = new Set(PERSONAL_TABLES.map(({ table }) => table));
const tables = new Map<string, { key: string; columns: object }>(
  Object.entries(schema).flatMap(([key, one]) =>
    one instanceof SQLiteTable ? [[getTableName(one), { key, columns: getTableColumns(one) }] as const] : [],
  ),
);

interface Input {
  /** Keys of fields that take any words, without where they stand. */
  words: string[];
  marks: RecordMark[];
}

function readInput(schemaOf: z.ZodType, key: string): Input {
  const mark = markOf(schemaOf);
  if (mark) return { words: [], marks: [mark] };
  const { type, shape, element, options } = definitionOf(coreOf(schemaOf));
  if (type === 'string') return { words: schemaOf.safeParse('他家怕狗').success ? [key] : [], marks: [] };
  const inner = [
    ...Object.entries(shape ?? {}).map(([name, one]) => readInput(one, name)),
    ...[...(element ? [element] : []), ...(options ?? [])].map((one) => readInput(one, key)),
  ];
  return { words: inner.flatMap(({ words }) => words), marks: inner.flatMap(({ marks }) => marks) };
}

/** The named tables that say something about a customer, and those whose rows are parts of them. */
function withParts(marks: readonly RecordMark[]): string[] {
  const named = marks.flatMap((mark) => ('table' in mark ? [mark.table as string] : [...personal]));
  const found = new Set(named.filter((name) => personal.has(name)));
  for (const table of personal) if (found.has(parentFieldOf(table)?.of ?? '')) found.add(table);
  return [...found];
}

/** The columns, `table.column`, in which a field's words may stand. */
function columnsFor(call: string, key: string, among: readonly string[]): string[] {
  const said = ELSEWHERE[`${call} ${key}`];
  if (said) {
    const [name, column] = said.split('.');
    const table = [...tables].find(([, one]) => one.key === name)?.[0];
    return [`${table}.${column}`];
  }
  return among.filter((name) => key in (tables.get(name)?.columns ?? {})).map((name) => `${name}.${key}`);
}

test('what a command says about a customer stands in columns that the erasure knows', () => {
  const unknown: string[] = [];
  let looked = 0;
  for (const call of Object.keys(contract) as CallName[]) {
    if (contract[call].kind === 'query') continue;
    const { words, marks } = readInput(contract[call].input as z.ZodType, '');
    const among = withParts(marks);
    if (among.length === 0) continue;
    among.push(...[WRITES[call] ?? []].flat());
    for (const key of new Set(words)) {
      looked += 1;
      const columns = columnsFor(call, key, among);
      if (columns.length === 0) unknown.push(`${call} ${key}: stands nowhere that is known`);
      for (const one of columns) {
        const [table = '', column = ''] = one.split('.');
        if (!holdsWords(table, column)) unknown.push(`${call} ${key}: ${one}`);
      }
    }
  }
  expect(unknown).toEqual([]);
  expect(looked).toBeGreaterThan(80);
});
