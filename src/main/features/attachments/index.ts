// What the rest of main may use of attachments; nothing else of it is imported from outside of this folder.
export { findAttachmentFile, removeUnusedPicture, storeFile } from './attachments.repository';
export { attachmentsHandlers } from './attachments.service';
export { decodePicture, keepPicture } from './keepPicture';
export { redrawPicture } from './redrawPicture';
