import { CODE_LISTS, type CodeList, type FieldId } from '../../../shared/domain/filter/fields';
import type { Filter } from '../../../shared/domain/filter/filter';

interface Group {
  field: FieldId;
  list: CodeList;
  /** Off the screen while internal information is hidden. */
  internal: boolean;
}

const GROUPS = [
  { field: 'layer', list: 'customerLayer', internal: true },
  { field: 'valueBand', list: 'valueBand', internal: true },
  { field: 'customerClass', list: 'customerClass', internal: true },
  { field: 'shownClass', list: 'shownClass', internal: true },
  { field: 'tier', list: 'memberTier', internal: false },
] as const satisfies readonly Group[];

/** What a list of customers can be narrowed to without a segment: `field:code`, as it stands in the url. */
export interface FactChoice {
  value: string;
  field: FieldId;
  code: string;
  list: (typeof GROUPS)[number]['list'];
  internal: boolean;
}

/** Every choice, in the order of the menu. Others than the owner see a negative asset as normal, and choose so. */
export const factChoices = (isOwner: boolean): FactChoice[] =>
  GROUPS.filter(({ field }) => field !== (isOwner ? 'shownClass' : 'customerClass')).flatMap(
    ({ field, list, internal }) =>
      CODE_LISTS[list].map((code) => ({ value: `${field}:${code}`, field, code, list, internal })),
  );

/** Whoever has, of each field that something was chosen of, one of the codes; NULL: nothing was chosen. */
export function choicesFilter(chosen: readonly FactChoice[]): Filter | null {
  const all = [...Map.groupBy(chosen, ({ field }) => field)].map(
    ([field, choices]): Filter => ({ field, op: 'is', value: choices.map(({ code }) => code) }),
  );
  const [first, ...others] = all;
  return first && others.length === 0 ? first : first ? { all } : null;
}
