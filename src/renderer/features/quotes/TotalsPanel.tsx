import { Button, Divider, Flex, Segmented, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/domain/amountFaults';
import { carryingFee } from '../../../shared/domain/carryingFee';
import { fieldErrorText } from '../../platform/errorText';
import { moneyText } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { Money } from '../../ui/Money';
import { MoneyInput, PercentInput } from '../../ui/NumberInput';
import { GivenAway } from '../../widgets/lines/GivenAway';
import { discountFaultOn } from '../../widgets/lines/lineModel';
import { type BothUnits, MOST_BP, toAmount, toPercent } from './discountUnit';
import { FEES, type Quote, type QuoteDraft } from './useQuoteDraft';

interface Props {
  quote: Quote;
  draft: QuoteDraft;
  totals: { goodsFen: number; discountFen: number; totalFen: number };
  onChange: (patch: Partial<QuoteDraft>) => void;
  readOnly: boolean;
  /** Error sentences by field. */
  errors: Readonly<Record<string, string>>;
}

/** Goods, discount, fees and total, always in view beside the lines. */
export function TotalsPanel({ quote, draft, totals, onChange, readOnly, errors }: Props) {
  const { t } = useTranslation();
  const packages = sum(draft.lines.map((line) => line.packages));
  const fault = readOnly ? null : faultOf(draft);
  const wrong = errors.discountFen ?? errors.discountBp ?? (fault ? fieldErrorText(fault) : undefined);
  const giftsFen = sum(draft.lines.map((line) => (line.gift ? line.unitPriceFen * line.quantity : 0)));
  return (
    <section
      aria-label={t('quotes.total')}
      style={{ background: COLORS.card, border: `1px solid ${COLORS.line}`, borderRadius: 8, padding: 16 }}
    >
      <Row label={t('quotes.goods')}>
        <Money fen={totals.goodsFen} />
      </Row>
      <Row label={t('quotes.discount')} error={wrong}>
        {readOnly ? (
          <Money fen={-totals.discountFen} />
        ) : (
          <Discount {...{ version: quote.version, draft, totals, onChange }} wrong={Boolean(wrong)} />
        )}
      </Row>
      {FEES.map((fee) => {
        const name = FEE_NAMES[fee];
        const suggested = fee === 'carryingFeeFen' ? suggestion(quote, packages) : null;
        const offer = suggested !== null && !readOnly && suggested !== draft[fee];
        return (
          <div key={fee}>
            <Row label={t(`quotes.${name}`)} error={errors[fee]}>
              {readOnly ? (
                <Money fen={draft[fee]} />
              ) : (
                <MoneyInput
                  style={{ width: 124 }}
                  aria-label={t(`quotes.${name}`)}
                  value={draft[fee]}
                  onChange={(fen) => onChange({ [fee]: fen ?? 0 })}
                  {...(errors[fee] && { status: 'error' as const })}
                />
              )}
            </Row>
            {offer && (
              <Flex justify="end">
                <Button
                  type="link"
                  size="small"
                  style={{ fontSize: 12, padding: 0, height: 20 }}
                  title={t('quotes.suggestedHint', {
                    floor: quote.customer.floor,
                    lift: t(quote.customer.hasLift ? 'quotes.withLift' : 'quotes.withoutLift'),
                    count: packages,
                  })}
                  onClick={() => onChange({ carryingFeeFen: suggested })}
                >
                  {t('quotes.suggested', { fee: moneyText(suggested) })}
                </Button>
              </Flex>
            )}
          </div>
        );
      })}
      <Divider style={{ margin: '10px 0' }} />
      <Flex wrap justify="space-between" align="baseline" gap="0 8px">
        <Typography.Text strong>{t('quotes.total')}</Typography.Text>
        <Typography.Text strong style={{ fontSize: 22, color: COLORS.accent }} data-testid="quote-total">
          {moneyText(totals.totalFen)}
        </Typography.Text>
      </Flex>
      <Flex wrap justify="space-between" gap="0 8px" style={{ fontSize: 12, color: COLORS.inkSoft }}>
        <span>{t('quotes.packagesTotal', { count: packages })}</span>
        {giftsFen > 0 && (
          <span>
            {t('quotes.giftsWorth')} {moneyText(giftsFen)}
          </span>
        )}
      </Flex>
      {!readOnly && (
        <GivenAway customerId={quote.customer.id} lines={draft.lines} discountFen={totals.discountFen} />
      )}
    </section>
  );
}

const FEE_NAMES = {
  deliveryFeeFen: 'deliveryFee',
  carryingFeeFen: 'carryingFee',
  installationFeeFen: 'installationFee',
} as const;

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + (Number.isSafeInteger(n) ? n : 0), 0);

/** What main would refuse about the discount, known while it is typed. */
function faultOf({ lines, discountBp, discountFen }: QuoteDraft): Fault | null {
  if (discountBp === null) return discountFaultOn(lines, discountFen);
  return discountBp > MOST_BP ? { code: 'above_all' } : null;
}

/** The carrying fee of the table for the customer's floor, fen; NULL where floor or lift is not known. */
function suggestion({ customer }: Quote, pieces: number): number | null {
  if (customer.floor === null || customer.hasLift === null || pieces <= 0) return null;
  return carryingFee({ pieces, floor: customer.floor, hasLift: customer.hasLift });
}

function Row({
  label,
  error,
  children,
}: {
  label: string;
  error?: string | undefined;
  children: React.ReactNode;
}) {
  return (
    <div style={{ padding: '1px 0' }}>
      {/* A long label, as in English, stands over its field. */}
      <Flex wrap justify="space-between" align="center" gap="0 8px" style={{ minHeight: 34 }}>
        <Typography.Text type="secondary" style={{ whiteSpace: 'nowrap' }}>
          {label}
        </Typography.Text>
        <span style={{ marginInlineStart: 'auto' }}>{children}</span>
      </Flex>
      {error && (
        <Typography.Text
          type="danger"
          role="alert"
          style={{ display: 'block', textAlign: 'right', fontSize: 12 }}
        >
          {error}
        </Typography.Text>
      )}
    </div>
  );
}

function Discount({
  version,
  draft: { discountBp, discountFen },
  totals,
  onChange,
  wrong,
}: Pick<Props, 'draft' | 'totals' | 'onChange'> & { version: number; wrong: boolean }) {
  const { t } = useTranslation();
  const byPercent = discountBp !== null;
  const status = wrong ? { status: 'error' as const, 'aria-invalid': true } : {};
  // Whoever only looks at the other unit finds what stood there.
  const [before, setBefore] = useState<BothUnits | null>(null);
  const now = { version, goodsFen: totals.goodsFen };
  const change = (mode: 'amount' | 'percent') => {
    const both =
      discountBp === null
        ? toPercent({ ...now, discountFen: totals.discountFen }, before)
        : toAmount({ ...now, discountBp }, before);
    setBefore(both);
    onChange(
      mode === 'percent'
        ? { discountBp: both.discountBp }
        : { discountBp: null, discountFen: both.discountFen },
    );
  };
  return (
    <Flex gap={6} align="center">
      <Segmented<'amount' | 'percent'>
        size="small"
        aria-label={t('quotes.discountMode')}
        value={byPercent ? 'percent' : 'amount'}
        options={[
          { value: 'amount', label: '¥', title: t('quotes.byAmount') },
          { value: 'percent', label: '%', title: t('quotes.byPercent') },
        ]}
        onChange={change}
      />
      {byPercent ? (
        <PercentInput
          style={{ width: 112 }}
          aria-label={t('quotes.discountPercent')}
          value={discountBp}
          onChange={(bp) => onChange({ discountBp: bp ?? 0 })}
          {...status}
        />
      ) : (
        <MoneyInput
          style={{ width: 112 }}
          aria-label={t('quotes.discountAmount')}
          value={discountFen}
          onChange={(fen) => onChange({ discountFen: fen ?? 0 })}
          {...status}
        />
      )}
    </Flex>
  );
}
