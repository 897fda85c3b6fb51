/** Everybody who works at the shared PC. Codes are persisted. */
export const ROLES = ['owner', 'front_desk', 'sales', 'designer', 'delivery'] as const;
export type Role = (typeof ROLES)[number];
