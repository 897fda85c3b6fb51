import type { Locale } from '../domain/locale';
import { en } from './en';
import { zhCN } from './zh-CN';

export type Texts = typeof zhCN;
export const texts: Record<Locale, Texts> = { 'zh-CN': zhCN, en };
