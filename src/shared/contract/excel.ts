export const excelContract = {};
