import type { Texts } from '..';
import { codes } from './codes';
import { common } from './common';
import { errors } from './errors';
import { settings } from './settings';
import { shell } from './shell';

/** A missing or an extra key does not compile. */
export const en: Texts = { codes, common, errors, settings, shell };
