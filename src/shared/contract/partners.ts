export const partnersContract = {};
