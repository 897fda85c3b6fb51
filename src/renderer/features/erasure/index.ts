export { PersonalDataMenu } from './PersonalDataMenu';
