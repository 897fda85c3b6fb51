import { RIGHT_TIERS, type RightTier } from '../../../shared/domain/tierRights';

/** What the list of members is narrowed by. */
export interface MembersShown {
  tier?: RightTier | null;
  ending?: boolean;
  sellerId?: number | null;
}

/** The list of members in the url, so that a link leads to a part of it. */
export function membersParams({ tier, ending, sellerId }: MembersShown): Record<string, string> {
  return {
    tab: 'members',
    ...(tier && { tier }),
    ...(ending && { ending: '1' }),
    ...(sellerId && { seller: String(sellerId) }),
  };
}

export const membersPath = (shown: MembersShown): string =>
  `/customers?${new URLSearchParams(membersParams(shown))}`;

/** What stands in the url. */
export function membersShown(params: URLSearchParams): Required<MembersShown> {
  const sellerId = Number(params.get('seller'));
  return {
    tier: RIGHT_TIERS.find((tier) => tier === params.get('tier')) ?? null,
    ending: params.get('ending') === '1',
    sellerId: Number.isSafeInteger(sellerId) && sellerId > 0 ? sellerId : null,
  };
}
