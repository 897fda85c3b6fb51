import type { CustomerClass, Layer } from './codes';
import type { Profit } from './profit';
import type { FactsSettings } from './settings';

/** Why a buyer is in a class; a key of i18n `customerFacts.reasons.class`. */
export const CLASS_REASONS = [
  'pinned',
  'lost',
  'negative',
  'vip_net',
  'profit',
  'margin',
  'unknown',
  'normal',
] as const;
export type ClassReason = (typeof CLASS_REASONS)[number];

/** The class of a buyer: the first rule that fits; NULL for who never bought. Amounts in fen. */
export function classOf(
  { buys, netFen, layer, vipPinned }: { buys: number; netFen: number; layer: Layer; vipPinned: boolean },
  { profitFen, revenueFen }: Profit,
  settings: FactsSettings['classes'],
): { class: CustomerClass; reason: ClassReason } | null {
  if (buys === 0) return null;
  if (vipPinned) return { class: 'vip', reason: 'pinned' };
  if (layer === 'lost') return { class: 'lost', reason: 'lost' };
  if (profitFen !== null && profitFen < 0) return { class: 'negative', reason: 'negative' };
  if (netFen >= settings.vipNetFen) return { class: 'vip', reason: 'vip_net' };
  if (profitFen === null) return { class: 'unknown', reason: 'unknown' };
  if (profitFen >= settings.profitFen) return { class: 'high_profit', reason: 'profit' };
  const margin =
    profitFen >= settings.marginProfitFen && profitFen * 10_000 >= revenueFen * settings.marginBp;
  return margin ? { class: 'high_profit', reason: 'margin' } : { class: 'normal', reason: 'normal' };
}
