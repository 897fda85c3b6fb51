import {
  LONGEST_NOTE,
  MERGE_FIELD_NAMES,
  MERGE_FIELDS,
  type MergeChoices,
  type MergeDifference,
  type MergeField,
  type MergeSide,
} from '../../../shared/domain/mergeFields';
import { secondPhones } from '../../../shared/domain/mergeValues';
import { type CustomerStage, stageRank } from '../../../shared/domain/states/customerStage';
import type { RecordPatch } from '../../database/records';
import type { customers } from '../../database/schema';

export type Customer = typeof customers.$inferSelect;

/** What a choice is between, and which side is taken unless somebody chooses. */
export interface MergeUnit {
  field: MergeField;
  difference: MergeDifference;
  side: MergeSide;
}

/** Every choice there is between two customers. */
export const unitsOf = (survivor: Customer, merged: Customer): MergeUnit[] =>
  MERGE_FIELD_NAMES.map((field) => {
    const [one, other] = [
      offeredBy(survivor, merged, field, 'survivor'),
      offeredBy(survivor, merged, field, 'merged'),
    ];
    if (isSame(one, other)) return { field, difference: 'equal', side: 'survivor' };
    if (isEmpty(field, one)) return { field, difference: 'one_side', side: 'merged' };
    if (isEmpty(field, other)) return { field, difference: 'one_side', side: 'survivor' };
    return { field, difference: 'differs', side: 'survivor' };
  });

/** The row of who stays afterwards, but for stage and dates, which follow from what has moved. */
export function mergedValues(
  survivor: Customer,
  merged: Customer,
  choices: MergeChoices,
): RecordPatch<typeof customers> {
  const patch: Record<string, unknown> = {};
  for (const { field, difference, side } of unitsOf(survivor, merged)) {
    // What only one has is taken: filled beats empty.
    const chosen = difference === 'differs' ? (choices[field] ?? side) : side;
    Object.assign(patch, valuesIn(chosen === 'survivor' ? survivor : merged, field));
  }
  const phones = secondPhones(survivor, merged, choices.phone ?? 'survivor');
  const wanted = phones[choices.phone2 ?? 'survivor'];
  return {
    ...patch,
    phone: phones.phone,
    phone2: wanted ?? phones.survivor ?? phones.merged,
    note: noteOf(survivor, merged),
  };
}

type Values = Readonly<Record<string, unknown>>;

const valuesIn = (customer: Customer, field: MergeField): Values =>
  Object.fromEntries(MERGE_FIELDS[field].map((column) => [column, customer[column]]));

/** What one side has to offer; of phones what finds a place. */
function offeredBy(survivor: Customer, merged: Customer, field: MergeField, side: MergeSide): Values {
  const customer = side === 'survivor' ? survivor : merged;
  if (field === 'phone2') return { phone2: secondPhones(survivor, merged, 'survivor')[side] };
  return valuesIn(customer, field);
}

const isSame = (one: Values, other: Values): boolean => JSON.stringify(one) === JSON.stringify(other);

function isEmpty(field: MergeField, values: Values): boolean {
  // Walk-in is what everybody is unless somebody said more.
  if (field === 'source') {
    return values.channel === 'walk_in' && values.partnerId === null && values.introducerId === null;
  }
  if (field === 'birthday') return values.birthdayCalendar === null;
  return Object.values(values).every((value) => value === null || value === '');
}

/** Both notes, the older customer's first; a note that is too long for a form stays where it is, and in the timeline. */
function noteOf(survivor: Customer, merged: Customer): string | null {
  const [first, second] = survivor.createdAt <= merged.createdAt ? [survivor, merged] : [merged, survivor];
  const both = [...new Set([first.note, second.note])].filter(Boolean).join('\n');
  return both.length > LONGEST_NOTE ? survivor.note : both || null;
}

/** Further on the line counts; whoever is asked again counts more than who was given up. */
export function mergedStage(one: CustomerStage, other: CustomerStage): CustomerStage {
  const weight = (stage: CustomerStage) => (stage === 'lost' ? -2 : stageRank(stage));
  return weight(other) > weight(one) ? other : one;
}
