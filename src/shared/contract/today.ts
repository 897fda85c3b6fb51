export const todayContract = {};
