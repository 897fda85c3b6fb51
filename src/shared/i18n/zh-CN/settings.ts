export const settings = {
  title: '设置',
  store: { title: '门店', hint: '印在送货单和报价单上。', name: '门店名称', phone: '电话', address: '地址', slipFooter: '送货单页脚' },
  staff: {
    title: '员工与密码',
    hint: '每位员工用自己的密码登录，做的每件事都有记录。',
    name: '姓名',
    role: '岗位',
    phone: '电话',
    active: '在职',
    left: '离职',
    add: '新增员工',
    pin: '密码（4–8 位数字）',
    setPin: '重设密码',
    pinSet: '{{name}}的密码已重设',
  },
  app: { title: '语言与锁屏', hint: '界面语言、时区和无人操作多久后锁屏。', locale: '语言', zone: '时区', idleLockMinutes: '无人操作锁屏（分钟，0 为不锁）' },
};
