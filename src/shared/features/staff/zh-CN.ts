export const texts = {
  title: '员工与密码',
  hint: '每位员工用自己的密码登录，做的每件事都有记录。',
  name: '姓名',
  role: '岗位',
  phone: '电话',
  state: '状态',
  active: '在职',
  left: '离职',
  add: '新增员工',
  pin: '密码（4–8 位数字）',
  setPin: '重设密码',
  pinSet: '{{name}}的密码已重设',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words = {
  reasons: {
    last_owner: '至少要保留一位在职的店主。',
  },
  fieldErrors: {
    invalid_pin: '请填写 4 到 8 位数字',
    wrong_pin: '密码不对，请再试一次',
  },
  calls: {
    staff: { create: '新增员工', update: '修改员工', setPin: '修改密码' },
  },
  entities: {
    staff: '员工',
  },
};
