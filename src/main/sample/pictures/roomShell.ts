/** The back wall of the room, in px; the other surfaces run from its corners to those of the picture. */
export const BACK = { x: 96, y: 62, w: 448, h: 268 };
export const RIGHT = BACK.x + BACK.w;
export const BOTTOM = BACK.y + BACK.h;

export type RoomKind = 'living' | 'bedroom' | 'dining' | 'kitchen' | 'floorplan' | 'study';
