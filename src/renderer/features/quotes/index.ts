export { QuotesList } from './QuotesList';
