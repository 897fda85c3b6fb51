export const attachments = {
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
