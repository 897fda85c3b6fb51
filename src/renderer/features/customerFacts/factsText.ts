import type { TFunction } from 'i18next';
import type { OutputOf } from '../../../shared/contract';
import type { Fen } from '../../../shared/domain/money';
import { dateText, moneyText, shareText } from '../../platform/format';

/** What a customer is, as `customerFacts.get` tells it. */
export type Facts = NonNullable<OutputOf<'customerFacts.get'>>;

/** What a customer's codes are called, and why they are so. */
export interface FactLabel {
  key: 'layer' | 'band' | 'class' | 'tier' | 'quadrant';
  label: string;
  /** The reason, and what time makes of it. */
  why: string;
}

/** The codes of a customer that say something, each with its reason in a sentence. */
export function factLabels(t: TFunction, facts: Facts): FactLabel[] {
  const { layer, band, class: group, tier, quadrant } = facts;
  const why = (reason: string, next: { on: string } | null, to: string): string => {
    if (!next) return reason;
    return `${reason}\n${t('customerFacts.next', { date: dateText(next.on), code: to })}`;
  };
  const labels: FactLabel[] = [
    {
      key: 'layer',
      label: t(`codes.customerLayer.${layer.code}`),
      why: why(
        t(`customerFacts.reasons.layer.${layer.reason}`, figures(layer.params)),
        layer.next,
        layer.next ? t(`codes.customerLayer.${layer.next.to}`) : '',
      ),
    },
  ];
  if (band) {
    labels.push({
      key: 'band',
      label: t(`codes.valueBand.${band.code}`),
      why: why(
        t(`customerFacts.reasons.band.${band.reason}`, figures(band.params)),
        band.next,
        band.next ? t(`codes.valueBand.${band.next.to}`) : '',
      ),
    });
  }
  if (group) {
    labels.push({
      key: 'class',
      label: t(`codes.customerClass.${group.code}`),
      why: why(
        t(`customerFacts.reasons.class.${group.reason}`, figures(group.params)),
        group.next,
        group.next ? t(`codes.customerClass.${group.next.to}`) : '',
      ),
    });
  }
  if (tier.code !== 'none') {
    labels.push({
      key: 'tier',
      label: t(`codes.memberTier.${tier.code}`),
      why: why(
        t(`customerFacts.reasons.tier.${tier.reason}`, figures(tier.params)),
        tier.next,
        tier.next ? t(`codes.memberTier.${tier.next.to}`) : '',
      ),
    });
  }
  if (quadrant.code !== 'unrated') {
    labels.push({
      key: 'quadrant',
      label: t(`codes.customerQuadrant.${quadrant.code}`),
      why: why(
        t(`customerFacts.reasons.quadrant.${quadrant.reason}`, figures(quadrant.params)),
        quadrant.next,
        quadrant.next ? t(`codes.customerQuadrant.${quadrant.next.to}`) : '',
      ),
    });
  }
  return labels;
}

/** Figures as people read them: amounts, shares, dates, the rest as it is. */
const figures = (params: Facts['layer']['params']): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (value === null) return [name, '—'];
      if (typeof value === 'string') return [name, dateText(value)];
      if (name.endsWith('Bp')) return [name, shareText(value)];
      return [name, name.endsWith('Fen') ? moneyText(value as Fen) : value];
    }),
  );
