/** By hand in a segment or out of it, whatever its filter says. Codes are persisted. */
export const PIN_SIDES = ['in', 'out'] as const;
export type PinSide = (typeof PIN_SIDES)[number];
