import * as features from '../../features/texts';
import { textsOf, together, wordsOf } from '../words';
import { codes } from './codes';
import { common } from './common';
import { errors } from './errors';
import { history } from './history';
import { shell, shellWords } from './shell';

export const words = [...wordsOf(features, 'zhCN'), shellWords];

/** Chinese is the language of origin: its keys are the keys. */
export const zhCN = {
  ...textsOf(features, 'zhCN'),
  common,
  shell,
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
