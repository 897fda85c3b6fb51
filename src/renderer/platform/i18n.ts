import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../../shared/domain/locale';
import { type Fen, formatYuan } from '../../shared/domain/money';
import { type Texts, texts } from '../../shared/i18n';

// Every `t('…')` is checked against the Chinese texts by the compiler.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts';
    resources: { texts: Texts };
  }
}

void i18next.use(initReactI18next).init({
  lng: 'zh-CN',
  fallbackLng: false,
  defaultNS: 'texts',
  resources: { 'zh-CN': { texts: texts['zh-CN'] }, en: { texts: texts.en } },
  interpolation: { escapeValue: false },
});

// Days that have a name are written small inside an English sentence: due tomorrow.
i18next.services.formatter?.add('within', (day: string) => {
  const { today, tomorrow, yesterday } = texts.en.common;
  return [today, tomorrow, yesterday].includes(day) ? day.toLowerCase() : day;
});

// Amounts are stored in fen.
i18next.services.formatter?.add('yuan', (fen: number) => formatYuan(fen as Fen, { symbol: true }));

// Volumes are stored in dm³ and typed in m³.
i18next.services.formatter?.add('cubicMetres', (dm3: number) => String(dm3 / 1000));

export { i18next };

const REMEMBER_KEY = 'locale';

/** The language of the last time, for the screen that shows when the store cannot say. */
export const rememberedLocale = (): Locale => (localStorage.getItem(REMEMBER_KEY) === 'en' ? 'en' : 'zh-CN');

/** Switches every visible text at once. */
export function useLanguage(locale: Locale): void {
  localStorage.setItem(REMEMBER_KEY, locale);
  if (i18next.language !== locale) {
    void i18next.changeLanguage(locale);
    document.documentElement.lang = locale;
    document.title = texts[locale].common.app;
  }
}

export const currentLocale = (): Locale => (i18next.language === 'en' ? 'en' : 'zh-CN');
