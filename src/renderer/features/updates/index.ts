export { UpdateLink } from './UpdateLink';
