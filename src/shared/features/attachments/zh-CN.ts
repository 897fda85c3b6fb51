export const texts = {
  title: '图片',
  add: '添加图片',
  hint: '点加号选择，也可以拖进来或粘贴（JPG、PNG、WebP，15 MB 以内）',
  none: '还没有图片',
  kind: '图片类型',
  file: '选择图片文件',
  pasted: '粘贴的图片',
  remove: '删除图片 {{name}}',
  removed: '已删除 {{name}}',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words = {
  fieldErrors: {
    picture_too_large: '图片不能超过 {{max}} MB',
    not_a_picture: '只能保存 JPG、PNG 或 WebP 图片（不含动图）',
    picture_broken: '这张图片不完整或已损坏，请重新发送或另存一次',
    picture_too_many_pixels: '图片不能超过 {{max}} 百万像素，请先缩小',
    picture_is_heic: '这是 HEIC 图片，只有部分手机能看：请把手机相机改成“兼容性最佳”，或另存为 JPG',
    picture_is_cmyk: '这张 JPG 是印刷用的 CMYK 图片，请另存为 RGB 图片',
  },
  codes: {
    attachmentKind: {
      photo: '照片',
      floor_plan: '户型图',
      measurement: '量尺图',
      delivery: '送货照片',
      reference: '参考图',
    },
  },
  calls: {
    attachments: { add: '添加附件', remove: '删除附件', restore: '恢复附件' },
  },
};
