import type { Actor } from '../platform/context';
import type { Dispatch } from '../platform/dispatch';
import type { Paths } from '../platform/platform';

/** PIN of every person of the sample store but the owner. */
const SAMPLE_PIN = '2468';

/** Fills an empty store with a believable showroom, through the same calls that the screens use. */
export async function fillWithSampleData(dispatch: Dispatch, owner: Actor, _paths: Paths): Promise<void> {
  for (const [name, role] of [
    ['周小雨', 'front_desk'],
    ['林佳', 'sales'],
    ['单志远', 'sales'],
    ['曾雅', 'designer'],
    ['王师傅', 'delivery'],
  ] as const) {
    const result = await dispatch('staff.create', { name, role, pin: SAMPLE_PIN }, owner);
    if (!result.ok) throw new Error(`sample data: ${result.error.code}`);
  }
}
