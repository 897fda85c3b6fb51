import type { FilterAnswers, FilterQuestion } from '../core/ports/filterReader';
import { type Database, openDatabase, type Reader } from '../database/database';
import { listedIds } from '../features/customers';
import { idsMeant, stepsOf } from '../features/segments';

/** All customers with their facts at L: each filter reads them, and without it asks the system for every page. */
const FILTER_CACHE_KB = 40_000;

/** The store as the reader has it open: only to be read, with room for what every filter reads. */
export function openForFilters(file: string): Database {
  const database = openDatabase(file, { readonly: true });
  database.connection.pragma(`cache_size = -${FILTER_CACHE_KB}`);
  return database;
}

/** Answers a question about a filter; in a worker thread, but for tests. Its filter has been looked at already. */
export function answerFilter<Q extends FilterQuestion>(db: Reader, question: Q): FilterAnswers[Q['kind']];
export function answerFilter(db: Reader, question: FilterQuestion): FilterAnswers[keyof FilterAnswers] {
  switch (question.kind) {
    case 'ids':
      return idsMeant(db, question.audience);
    case 'steps':
      return stepsOf(db, question.audience);
    case 'listed':
      return listedIds(db, question.audience, question.filters);
  }
}
