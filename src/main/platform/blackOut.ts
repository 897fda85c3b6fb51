/** Phones as people write them, and any digits long enough to be one or an identity number. */
const NUMBERS = /1\d{2}[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8}|\d{7,}/g;
/** The app's own messages are English: Chinese in them is a name, an address or a folder of this PC. */
const CHINESE = /\p{Script=Han}+/gu;

/** A message as it may be written to the log or sent away: no phone, no name, no address in it, but `black`. */
export const blackOut = (text: string, black = '***'): string =>
  text.replace(NUMBERS, black).replace(CHINESE, black);
