import { textsOf, together, wordsOf } from '../words';
import type { zhCN } from '../zh-CN';
import { codes } from './codes';
import { errors } from './errors';
import * as features from './features';
import { history } from './history';

export const words = wordsOf(features);

/** A missing key does not compile. */
export const en: typeof zhCN = {
  ...textsOf(features),
  codes: { ...codes, ...together(words, 'codes') },
  errors: {
    ...errors,
    reasons: { ...errors.reasons, ...together(words, 'reasons') },
    fields: { ...errors.fields, ...together(words, 'fieldErrors') },
  },
  history: {
    ...history,
    /** What was done, by the call that did it. */
    calls: together(words, 'calls'),
    entities: together(words, 'entities'),
    sheets: together(words, 'sheets'),
  },
};
