export const historyContract = {};
