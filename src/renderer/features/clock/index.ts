export { ClockWarning } from './ClockWarning';
