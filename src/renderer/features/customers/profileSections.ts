import type { RawInputOf } from '../../../shared/contract';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { useWrite } from '../../platform/api';

export type Update = RawInputOf<'customers.update'>;
/** A section as its form holds it: under its own name, so that an error from main finds its field. */
export type Section<K extends 'person' | 'reach' | 'source' | 'home' | 'market' | 'service'> = {
  [N in K]: NonNullable<Update[N]>;
};

/** Saves sections of a profile against the version that was on screen when editing began. */
export function useSaveSection({ id }: CustomerShape) {
  const update = useWrite('customers.update');
  return (section: Partial<Update>, version: number | null) =>
    update.mutateAsync({ ...section, id, version: version ?? 1 });
}
