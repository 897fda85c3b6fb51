export const backupContract = {};
