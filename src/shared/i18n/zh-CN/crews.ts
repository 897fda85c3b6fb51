export const crews = {};
