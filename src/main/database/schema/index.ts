export * from './catalogue';
export * from './customers';
export * from './deliveries';
export * from './followups';
export * from './orders';
export * from './proposals';
export * from './staff';
export * from './system';
