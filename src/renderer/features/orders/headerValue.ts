import type { HeaderFieldsValue } from './HeaderFields';

const NAMES = [
  'contactName',
  'phone',
  'phone2',
  'community',
  'district',
  'building',
  'unit',
  'room',
  'floor',
  'hasLift',
  'fitsLift',
  'carryingDistanceM',
  'sellerId',
  'designerId',
  'partnerId',
  'campaign',
  'agreedDate',
  'needsInstallation',
  'oldFurnitureRemoval',
  'note',
] as const satisfies readonly (keyof HeaderFieldsValue)[];

/** The header's part of a form or an order, without anything else that lies beside it. */
export function headerValue(from: Partial<HeaderFieldsValue>): HeaderFieldsValue {
  const entries = NAMES.map((name) => [name, from[name] ?? null]);
  const value = Object.fromEntries(entries) as unknown as HeaderFieldsValue;
  return {
    ...value,
    contactName: from.contactName ?? '',
    needsInstallation: from.needsInstallation ?? false,
  };
}
