export { JobNotices } from './JobNotices';
