export const printingContract = {};
