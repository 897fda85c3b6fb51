import type { attachments as zh } from '../zh-CN/attachments';

export const attachments: typeof zh = {
  title: 'Pictures',
  add: 'Add a picture',
  hint: 'Press plus, drop or paste (JPG, PNG, WebP, up to 15 MB)',
  none: 'No pictures yet',
  kind: 'Kind of picture',
  file: 'Choose picture files',
  pasted: 'Pasted picture',
  remove: 'Remove picture {{name}}',
  removed: 'Removed {{name}}',
};
