import type { FilterAnswers, FilterQuestion } from '../core/ports/filterReader';
import type { Reader } from '../database/database';
import { listedIds } from '../features/customers';
import { idsMeant, stepsOf } from '../features/segments';

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
