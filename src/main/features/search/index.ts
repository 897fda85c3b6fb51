// What the rest of main may use of search; nothing else of it is imported from outside of this folder.
export { areNamesOutOfStep, bringNamesInStep } from './bringNamesInStep';
export { isNamed } from './namedRows';
export {
  among,
  findInSearch,
  foundByText,
  indexedText,
  indexForSearch,
  indexTogether,
  removeFromSearch,
  type SearchTerms,
  searchedAs,
} from './search.repository';
export { searchHandlers } from './search.service';
export type { SearchSource, SearchSources } from './searchSource';
export { codeTokens, nameStarts, nameTokens, phoneTokens, queryTokens, textTokens } from './searchTokens';
