// One line for each file of declarations.
export * from './catalogue';
export * from './customers';
export * from './deliveries';
export * from './followups';
export * from './members';
export * from './orders';
export * from './proposals';
export * from './reminders';
export * from './requests';
export * from './segments';
export * from './system';
