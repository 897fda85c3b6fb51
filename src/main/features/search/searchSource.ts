import type { SQL } from 'drizzle-orm';
import type { SearchEntity } from '../../../shared/features/search/contract';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import type { SearchTerms } from './search.repository';

/** A record as the search index should have it. */
export interface IndexedRecord {
  id: number;
  /** What its terms are made of, but for numbers and phones. */
  words: readonly (string | null)[];
  /** What saving it would make it found by. */
  terms: () => SearchTerms;
  /** What it must be found by whatever was saved since; absent: all its terms. */
  lasting?: () => SearchTerms;
}

/** A kind of record that search finds. Its feature declares it; `app/searchSources.ts` lists all of them. */
export interface SearchSource {
  /** The records that fulfil a condition on the kind's table, each with what it is found by. */
  read(db: Reader, where: SQL): IndexedRecord[];
  /** Puts a customer's records into the index anew: they are found by the customer's name and phones as well. */
  indexOfCustomer?(context: WriteContext, customerId: number): void;
}

/** By table; a missing one does not compile. */
export type SearchSources = Readonly<Record<SearchEntity, SearchSource>>;
