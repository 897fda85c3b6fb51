import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { dirname } from 'node:path';

/** What is measured or drilled, and how good is good enough. */
export interface Budget {
  id: string;
  unit: string;
  /** The value passes at or below it, or at or above it where `atLeast` says so. */
  budget: number;
  atLeast?: true;
  what: string;
}

/** One value; `note` says how many runs and what else a reader should know. */
export interface Metric<Id extends string = string> {
  id: Id;
  value: number;
  note: string;
}

/** A value beside its budget, as it stands in a report. */
export interface ReportRow {
  id: string;
  /** NULL: it could not be found out. */
  value: number | null;
  unit: string;
  budget: number;
  ok: boolean;
  note: string;
}

/** Compares a value with its budget and prints the table's line. */
export function reportRow({ id, value, note }: Metric, budgets: readonly Budget[]): ReportRow {
  const budget = budgets.find((one) => one.id === id);
  if (!budget) throw new Error(`${id} has no budget`);
  const ok = budget.atLeast ? value >= budget.budget : value <= budget.budget;
  const row = { id, value: round(value), unit: budget.unit, budget: budget.budget, ok, note };
  const sign = budget.atLeast ? '≥' : '≤';
  console.log(
    `${ok ? 'ok ' : 'NOT'}  ${id.padEnd(26)} ${String(row.value).padStart(9)} ${budget.unit.padEnd(3)} ${sign} ${budget.budget}  ${note}`,
  );
  return row;
}

/** Writes the report and says how many are within their budget. Answers whether all are. */
export function writeReport(
  file: string,
  rows: readonly ReportRow[],
  facts: Record<string, unknown>,
): boolean {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ machine: machine(), ...facts, metrics: rows }, null, 2)}\n`);
  const failed = rows.filter(({ ok }) => !ok).length;
  console.log(`${rows.length - failed} of ${rows.length} within budget; ${file}`);
  return failed === 0;
}

const round = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(4)) : null);

function machine() {
  const [first] = cpus();
  return {
    cpu: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: process.version,
  };
}
