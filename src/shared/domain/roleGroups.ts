import { ROLES, type Role } from './roles';

/** Role lists that many calls and screens share. */
export const EVERYONE: readonly Role[] = ROLES;
/** Those who deal with customers in the showroom. */
export const FLOOR: readonly Role[] = ['owner', 'front_desk', 'sales', 'designer'];
/** Those who plan deliveries. */
export const DESK: readonly Role[] = ['owner', 'front_desk'];
/** Those who sell: quotes, orders, money. */
export const SELLERS: readonly Role[] = ['owner', 'front_desk', 'sales'];
/** Those who draw up proposals. */
export const PLANNERS: readonly Role[] = ['owner', 'sales', 'designer'];
/** Those who need every customer's phone: they book, remind and answer for everybody. */
export const SEES_ALL_PHONES: readonly Role[] = DESK;
export const OWNER: readonly Role[] = ['owner'];
