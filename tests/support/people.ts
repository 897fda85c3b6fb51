/** The showroom of the tests and who works in it. */
export const STORE_NAME = '云栖家居';
export const OWNER_NAME = '陈云';
export const OWNER_PIN = '1357';
/** Everybody's but the owner's. */
export const SAMPLE_PIN = '2468';
