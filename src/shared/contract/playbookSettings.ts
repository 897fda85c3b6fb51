import { z } from 'zod';
import { PLAYBOOK_LAYERS } from '../domain/playbooks';
import { optionalText, text } from './fields';

export const LONGEST_TITLE = 40;
export const LONGEST_MESSAGE = 300;

/** What can be done for the customers of a layer; its key stays when its words change. */
const playbookAction = z.strictObject({
  key: text(20),
  title: text(LONGEST_TITLE),
  /** What may be sent, with {称呼} and {店名} to be filled in; NULL: nothing is sent. */
  message: optionalText(LONGEST_MESSAGE),
});

const playbook = z.strictObject({
  traits: text(300),
  troubles: text(300),
  actions: z.array(playbookAction).min(1, 'required').max(8, 'too_many'),
});

/** What to do for each layer, in the owner's words; NULL: the usual words. */
export const playbookSettings = z.record(z.enum(PLAYBOOK_LAYERS), playbook.nullable());
export type PlaybookWords = z.output<typeof playbook>;
