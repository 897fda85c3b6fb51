/** When the PC's date cannot be right. */
export const texts = {
  back: '电脑的日期可能不对：现在显示 {{now}}，可上次使用是 {{lastSeen}}。',
  ahead: '电脑的日期可能不对：现在显示 {{now}}，离上次使用（{{lastSeen}}）太久了。',
  whatToDo:
    '请先在系统设置里校正日期和时间，再继续工作。在校正之前，单据编号、到期提醒都会按这个日期算；已有的数据和备份都不会丢，旧备份也不会清理。',
  believe: '日期没错',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words = {
  calls: {
    clock: { believe: '确认电脑日期' },
  },
};
