import { atDraft, atSubmitted, dialog, type FormCase, inDialog, main, onPage, press } from './formCase.ts';

/** What is typed for design proposals. */
export const PROPOSALS: readonly FormCase[] = [
  { name: '方案名称', at: atDraft, open: press('修改名称与设计师'), field: inDialog(/./, '方案名称') },
  { name: '定制项', at: atDraft, open: press('加定制项'), field: inDialog('定制项', '名称') },
  { name: '加房间', at: atDraft, field: onPage('房间名'), inline: true },
  {
    name: '改房间名',
    at: atDraft,
    open: press(/^改房间名/),
    field: (page) => main(page).getByRole('textbox', { name: '房间名' }),
    inPlace: (page) => main(page).getByText('写了一半').first(),
  },
  { name: '开新版本', at: atSubmitted, open: press('开新版本'), field: inDialog(/开新版本/, '这一版改什么') },
  {
    name: '客户未采纳',
    at: atSubmitted,
    open: press('客户未采纳'),
    field: inDialog(/客户未采纳/, '未采纳的原因'),
  },
  {
    name: '用已认可的生成报价',
    at: ({ partlyQuoted }) => `/proposals/${partlyQuoted}`,
    open: press('用已认可的生成报价'),
    field: (page) => dialog(page, '用已认可的生成报价').getByRole('checkbox').nth(1),
    // Some are ticked already.
    fill: async (page) => {
      const boxes = dialog(page, '用已认可的生成报价').getByRole('checkbox');
      await boxes.first().click();
      await boxes.nth(1).click();
    },
    text: '',
  },
];
