export const quotesContract = {};
