export const invitationsContract = {};
