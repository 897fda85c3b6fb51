import type { MergeField } from '../../../shared/domain/mergeFields';
import type { MergePreview } from '../../../shared/features/merge/contract';

/** Which customer a field is taken from; what is not named is taken as the preview proposes. */
export type Chosen = Partial<Record<MergeField, number>>;

/** Whose value a field takes: who was chosen, else who the preview proposes. */
export function chosenId(
  { survivor, merged }: MergePreview,
  chosen: Chosen,
  { field, difference, side }: MergePreview['units'][number],
): number {
  const proposed = side === 'survivor' ? survivor.id : merged.id;
  return difference === 'differs' ? (chosen[field] ?? proposed) : proposed;
}
