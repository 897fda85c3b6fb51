import type { Texts } from '../../../../shared/i18n';

/** Everything that is printed on sheets, in the language of the documents. */
export type SheetTexts = Texts['printing']['sheet'];

/** Puts values into a text's {{places}}. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
}
