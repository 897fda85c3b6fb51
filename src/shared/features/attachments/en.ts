import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: typeof zh = {
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

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  fieldErrors: {
    picture_too_large: 'A picture can have at most {{max}} MB',
    not_a_picture: 'Only JPG, PNG or still WebP pictures can be kept',
    picture_broken: 'This picture is damaged or not whole: please send or save it once more',
    picture_too_many_pixels: 'A picture can have at most {{max}} megapixels: please make it smaller first',
    picture_is_heic:
      'This is a HEIC picture, which only some phones read: set the camera to “Most Compatible”, or save it as JPG',
    picture_is_cmyk: 'This JPG is made for a printing press (CMYK): please save it as an RGB picture',
  },
  codes: {
    attachmentKind: {
      photo: 'Photo',
      floor_plan: 'Floor plan',
      measurement: 'Measurements',
      delivery: 'Delivery photo',
      reference: 'Reference',
    },
  },
  calls: {
    attachments: { add: 'Added a file', remove: 'Removed a file', restore: 'Restored a file' },
  },
};
