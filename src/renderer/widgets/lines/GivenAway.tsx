import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { concession, concessionBp, exceedsLimit } from '../../../shared/domain/concession';
import type { Fen } from '../../../shared/domain/money';
import { useCall } from '../../platform/api';
import { COLORS } from '../../platform/theme';
import { ToneTag } from '../../ui/ToneTag';
import type { EditableLine } from './lineModel';

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
  const limit = useCall('quotes.discountLimit', { customerId }).data;
  const sound = lines.filter(
    (line) => Number.isSafeInteger(line.unitPriceFen) && Number.isSafeInteger(line.quantity),
  );
  const given = concession(
    sound.map((line) => ({
      ...line,
      unitPriceFen: line.unitPriceFen as Fen,
      listPriceFen: (line.listPriceFen ?? null) as Fen | null,
    })),
    (Number.isSafeInteger(discountFen) ? discountFen : 0) as Fen,
  );
  if (given.givenFen === 0) return null;
  const { limitBp = null, tier = null } = limit ?? {};
  const above = limitBp !== null && exceedsLimit(given, limitBp);
  const percent = (bp: number) => String(bp / 100);
  const allowed =
    limitBp === null
      ? null
      : tier === null
        ? t('quotes.limit', { percent: percent(limitBp) })
        : t('quotes.limitOfTier', { tier: t(`codes.memberTier.${tier}`), percent: percent(limitBp) });
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
