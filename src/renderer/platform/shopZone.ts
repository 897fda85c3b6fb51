import { DEFAULT_ZONE } from '../../shared/domain/dates';

let zone: string = DEFAULT_ZONE;

/** The shop's IANA zone, told by main with the session: times are shown as the shop's clock has them, wherever the PC is set. */
export const shopZone = (): string => zone;
export const setShopZone = (told: string): void => {
  zone = told;
};
