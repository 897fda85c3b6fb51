import type { FilterName } from '../../features/segments/contract';
import type { Texts } from '../../i18n';
import { grouped } from '../counting';
import { type CodeList, type FilterField, fieldOf } from './fields';
import { type Bought, type FieldCondition, type Filter, valuesOf } from './filter';

/** What a filter is said with: the language's texts, and the names of the records in it. */
export interface Wording {
  texts: Texts;
  english: boolean;
  names: readonly FilterName[];
}

/** A filter in words, as the list of segments shows it. A condition that is not known any more is said to be so. */
export function filterSentence(filter: Filter, wording: Wording): string {
  const { and, or, say } = wording.texts.segments;
  const part = (one: Filter) =>
    ('all' in one && one.all.length > 1) || ('any' in one && one.any.length > 1)
      ? fill(say.group, { value: filterSentence(one, wording) })
      : filterSentence(one, wording);
  if ('all' in filter) return filter.all.map(part).join(and);
  if ('any' in filter) return filter.any.map(part).join(or);
  if ('not' in filter) return fill(say.not, { value: filterSentence(filter.not, wording) });
  if ('segment' in filter) return fill(say.segment, { value: nameOf('segments', filter.segment, wording) });
  if ('bought' in filter) return boughtSentence(filter.bought, wording);
  return fieldSentence(filter, wording);
}

function fieldSentence({ field: id, op, value }: FieldCondition, wording: Wording): string {
  const { say, fields, valueComma, or } = wording.texts.segments;
  const field = fieldOf(id);
  if (!field) return fill(say.unknown, { value: id });
  const said = (one: number | string) => valueText(field, one, wording);
  const list = valuesOf(value);
  const [first = '', second = ''] = list;
  const name = fields[field.id];
  if (op === 'between') return fill(say.between, { field: name, value: said(first), to: said(second) });
  if (op === 'last' || op === 'not_last' || op === 'ago' || op === 'next') {
    return fill(say[op], { field: name, value: String(first) });
  }
  const comma = op === 'is' || op === 'is_not' ? or : valueComma;
  return fill(say[op], { field: name, value: list.map(said).join(comma) });
}

function valueText(field: FilterField, value: number | string, wording: Wording): string {
  if (field.codes) return codeText(field.codes.list, String(value), wording.texts);
  if (field.record) return nameOf(field.record, Number(value), wording);
  if (field.type === 'fen') return yuanText(Number(value));
  if (field.type === 'percent') return `${Number(value) / 100}%`;
  return typeof value === 'number' ? grouped(value) : value;
}

/** The word for a code of a list. */
export function codeText(list: CodeList, code: string, { codes, segments }: Texts): string {
  const words: Readonly<Record<string, string>> =
    list === 'month' || list === 'yesNo' || list === 'score'
      ? segments.codeNames[list]
      : codes[list === 'shownClass' ? 'customerClass' : list];
  return words[code] ?? code;
}

/** Whole yuan where there are no fen: ¥50,000. */
const yuanText = (fen: number): string => {
  const yuan = grouped(Math.floor(Math.abs(fen) / 100));
  const rest = Math.abs(fen) % 100;
  return `${fen < 0 ? '-' : ''}¥${yuan}${rest ? `.${String(rest).padStart(2, '0')}` : ''}`;
};

function boughtSentence({ kind, series, product, days, times, fen }: Bought, wording: Wording): string {
  const { say, valueComma } = wording.texts.segments;
  const [of, id] =
    kind !== undefined
      ? (['product_kinds', kind] as const)
      : series !== undefined
        ? (['product_series', series] as const)
        : (['products', product ?? 0] as const);
  return [
    fill(say.bought, { value: nameOf(of, id, wording) }),
    ...(days === undefined ? [] : [fill(say.boughtDays, { value: String(days) })]),
    ...(times === undefined ? [] : [fill(say.boughtTimes, { value: String(times) })]),
    ...(fen === undefined ? [] : [fill(say.boughtFen, { value: yuanText(fen) })]),
  ].join(valueComma);
}

function nameOf(of: FilterName['of'], id: number, { names, english, texts }: Wording): string {
  const found = names.find((one) => one.of === of && one.id === id);
  if (!found) return texts.segments.missing;
  return (english && found.nameEn) || found.name;
}

/** `{value}` is put in as it is: no braces of somebody's words are read again. */
const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
