export const crewsContract = {};
