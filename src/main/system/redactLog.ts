import { replacePhones } from '../../shared/domain/phone';

/** Digits of any width, enough of them to be an identity number or a phone without its area code. */
const NUMBERS = /\p{Nd}{7,}/gu;
/** The app's own messages are English: Chinese in them is a name, an address or a folder of this PC. */
const CHINESE = /\p{Script=Han}+/gu;

/** A message as it may be written to the log or sent away: no phone, no name, no address in it, but `black`. */
export const redactText = (text: string, black = '***'): string =>
  replacePhones(text, () => black)
    .replace(NUMBERS, black)
    .replace(CHINESE, black);
