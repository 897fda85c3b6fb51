export const followupsContract = {};
