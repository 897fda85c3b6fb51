import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRINT_DOCUMENTS } from '../../../shared/domain/papers';
import type { SupportRequest, WorkerTools } from '../../core/ports/workerTasks';
import { openDatabase, type Reader } from '../../database/database';
import { writeAtomically } from '../../system/atomicFiles';
import { getSetting } from '../settings';
import { createRedactor } from './redact';
import { takeSurvey } from './survey';

/** Of each log file, from its end. */
const LOG_CHARACTERS = 400_000;

/**
 * Writes what helps somebody else to find a fault, as text that its owner can read before it is sent: versions, health,
 * settings, schema, row counts, slow statements, the log. Nobody's data, and no name, address or phone. In a worker.
 */
export async function writeSupportFile(request: SupportRequest, tools: WorkerTools): Promise<null> {
  const { paths, file, now, health } = request;
  const survey = await takeSurvey({ paths }, tools);
  const { db, close } = openDatabase(paths.database, { readonly: true });
  try {
    const redact = createRedactor(db, paths.data);
    const content = {
      about: 'Showroom Desk support file: versions, health, schema and log; no names, phones or addresses',
      createdAt: new Date(now).toISOString(),
      versions: health.versions,
      findings: health.findings.map(({ finding, facts }) => ({ finding, facts: redacted(facts, redact) })),
      auditRow: health.auditRow && { ...health.auditRow, actorName: undefined },
      breaches: health.breaches.map(({ kind, where }) => ({ kind, where: where.map(redact) })),
      settings: plainSettings(db),
      ...survey,
      slow: health.slow.map((one) => ({ ...one, sql: redact(one.sql), plan: redact(one.plan) })),
      migrations: db.$client.prepare('SELECT name, applied_at FROM schema_migrations ORDER BY name').all(),
      schema: db.$client.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL').pluck().all(),
      log: logLines(paths.logs).map(redact),
    };
    writeAtomically(file, JSON.stringify(content, null, 2));
    return null;
  } finally {
    close();
  }
}

/** Settings in which no person, place or printer is named. */
function plainSettings(db: Reader) {
  const printing = getSetting(db, 'printing');
  const { locale, slipCopies, slipPrices } = printing;
  const documents = PRINT_DOCUMENTS.map((name) => {
    const { printer, ...rest } = printing[name];
    return [name, { ...rest, printerChosen: printer !== null }];
  });
  return {
    app: getSetting(db, 'app'),
    limits: getSetting(db, 'limits'),
    reminders: getSetting(db, 'reminders'),
    printing: { locale, slipCopies, slipPrices, ...Object.fromEntries(documents) },
  };
}

const redacted = (facts: Record<string, string | number>, redact: (text: string) => string) =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, typeof value === 'string' ? redact(value) : value]),
  );

function logLines(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .sort()
    .flatMap((name) => [
      name,
      ...readFileSync(join(folder, name), 'utf8').slice(-LOG_CHARACTERS).split('\n').filter(Boolean),
    ]);
}
