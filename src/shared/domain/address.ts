export interface Home {
  community: string | null;
  building: string | null;
  unit: string | null;
  room: string | null;
}

/** 云栖花园 3-2-1201 or 云栖花园 3幢2单元1201, as it was typed, from whatever is known. */
export function homeText({ community, building, unit, room }: Home): string {
  const parts = [building, unit, room].filter(Boolean);
  const named = parts.some((part) => /\p{Script=Han}$/u.test(part ?? ''));
  return [community, parts.join(named ? '' : '-')].filter(Boolean).join(' ');
}

/** The same with the district in front. */
export const addressText = (address: Home & { district: string | null }): string =>
  [address.district, homeText(address)].filter(Boolean).join(' ');
