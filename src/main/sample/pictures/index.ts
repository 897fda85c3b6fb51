export { productPicture } from './productPicture';
export type { RoomKind } from './roomShell';
export { roomPicture } from './rooms';
