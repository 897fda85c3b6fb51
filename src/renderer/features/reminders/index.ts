export { RemindersLine } from './RemindersLine';
