import { codes } from './codes';
import { common } from './common';
import { errors } from './errors';
import { settings } from './settings';
import { shell } from './shell';

/** Chinese is the language of origin: its keys are the keys. One file a feature. */
export const zhCN = { codes, common, errors, settings, shell };
