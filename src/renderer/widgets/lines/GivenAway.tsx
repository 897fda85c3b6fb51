import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { concessionBp, exceedsLimit } from '../../../shared/domain/concession';
import { COLORS } from '../../platform/theme';
import { ToneTag } from '../../ui/ToneTag';
import { type EditableLine, givenOn } from './lineModel';
import { useDiscountLimit } from './useDiscountLimit';

interface Props {
  customerId: number;
  lines: readonly EditableLine[];
  discountFen: number;
}

/**
 * How much is given away in all, beside what this person may give this customer without asking: by the role, or by the
 * customer's tier where that is more.
 */
export function GivenAway({ customerId, lines, discountFen }: Props) {
  const { t } = useTranslation();
  const { limitBp, tier } = useDiscountLimit(customerId);
  const given = givenOn(lines, discountFen);
  if (given === null || given.givenFen === 0) return null;
  const above = limitBp !== null && exceedsLimit(given, limitBp);
  const percent = (bp: number) => String(bp / 100);
  const allowed =
    limitBp !== null &&
    (tier === null
      ? t('quotes.limit', { percent: percent(limitBp) })
      : t('quotes.limitOfTier', { tier: t(`codes.memberTier.${tier}`), percent: percent(limitBp) }));
  return (
    <div style={{ marginTop: 8, fontSize: 12 }}>
      <Typography.Text type={above ? 'warning' : 'secondary'} className="small">
        {[t('quotes.given', { percent: percent(concessionBp(given)) }), allowed].filter(Boolean).join(' · ')}
      </Typography.Text>
      {above && (
        <div>
          <ToneTag color={COLORS.warn}>{t('quotes.aboveLimit')}</ToneTag>
        </div>
      )}
    </div>
  );
}
