export const deliveriesContract = {};
