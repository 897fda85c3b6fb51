import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { carryingFee } from '../../../shared/domain/carryingFee';
import { moneyText } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { Money } from '../../ui/Money';
import { MoneyInput } from '../../ui/NumberInput';
import { GivenAway } from '../../widgets/lines/GivenAway';
import { amountOf, discountFaultOn, type EditableLine, limitFaultOn } from '../../widgets/lines/lineModel';

export interface Amounts {
  discountFen: number;
  deliveryFeeFen: number;
  carryingFeeFen: number;
  installationFeeFen: number;
}

const NAMES = {
  discountFen: 'discount',
  deliveryFeeFen: 'deliveryFee',
  carryingFeeFen: 'carryingFee',
  installationFeeFen: 'installationFee',
} as const;
const FIELDS = ['discountFen', 'deliveryFeeFen', 'carryingFeeFen', 'installationFeeFen'] as const;

interface Props {
  lines: readonly EditableLine[];
  amounts: Amounts;
  onChange: (amounts: Amounts) => void;
  errors: Readonly<Record<string, string>>;
  /** Where the goods are carried to, as far as it is known. */
  home: { floor: number | null; hasLift: boolean | null };
  /** What may be given away at most, in 1/10,000; null: without a limit, or it is asked about when it is saved. */
  limitBp?: number | null;
  readOnly?: boolean;
  /** Whose order it is: what may be given to them is said below the discount. */
  customerId: number;
}

/** Total in fen of what is being written; amounts that are no number count as nothing. */
export function totalOf(lines: readonly EditableLine[], amounts: Amounts): number {
  const goods = lines.reduce((sum, line) => sum + amountOf(line), 0);
  const sound = (fen: number) => (Number.isSafeInteger(fen) ? fen : 0);
  const fees =
    sound(amounts.deliveryFeeFen) + sound(amounts.carryingFeeFen) + sound(amounts.installationFeeFen);
  return goods - Math.min(sound(amounts.discountFen), goods) + fees;
}

/** Discount, fees and total of an order while it is written. */
export function AmountsPanel({
  lines,
  amounts,
  onChange,
  errors,
  home,
  limitBp = null,
  readOnly = false,
  customerId,
}: Props) {
  const { t } = useTranslation();
  const discountFault =
    discountFaultOn(lines, amounts.discountFen) ?? limitFaultOn(lines, amounts.discountFen, limitBp);
  const pieces = lines.reduce(
    (sum, { packages }) => sum + (Number.isSafeInteger(packages) ? packages : 0),
    0,
  );
  const fee =
    home.floor !== null && home.hasLift !== null && Number.isSafeInteger(home.floor)
      ? carryingFee({ pieces, floor: home.floor, hasLift: home.hasLift })
      : null;
  return (
    <Flex gap={12} align="flex-start" wrap>
      {FIELDS.map((field) => (
        <div key={field} style={{ width: 130 }}>
          <Typography.Text type="secondary" className="small">
            {t(`quotes.${NAMES[field]}`)}
          </Typography.Text>
          {readOnly ? (
            <div>
              <Money fen={amounts[field]} />
            </div>
          ) : (
            <MoneyInput
              aria-label={t(`quotes.${NAMES[field]}`)}
              value={amounts[field]}
              onChange={(fen) => onChange({ ...amounts, [field]: fen ?? 0 })}
              {...(errors[field] && { status: 'error' as const })}
              fault={field === 'discountFen' ? discountFault : null}
            />
          )}
          {field === 'carryingFeeFen' && fee !== null && fee !== amounts.carryingFeeFen && !readOnly && (
            <Button
              type="link"
              size="small"
              style={{ padding: 0, fontSize: 12 }}
              onClick={() => onChange({ ...amounts, carryingFeeFen: fee })}
            >
              {t('quotes.suggested', { fee: moneyText(fee) })}
            </Button>
          )}
          {field === 'discountFen' && !readOnly && (
            <GivenAway customerId={customerId} lines={lines} discountFen={amounts.discountFen} />
          )}
          {errors[field] && (
            <Typography.Text type="danger" role="alert" className="small">
              {errors[field]}
            </Typography.Text>
          )}
        </div>
      ))}
      <Flex vertical align="end" style={{ marginInlineStart: 'auto' }}>
        <Typography.Text type="secondary" className="small">
          {t('orders.total')}
        </Typography.Text>
        <span style={{ fontSize: 20, color: COLORS.accent }} data-testid="order-total">
          <Money fen={totalOf(lines, amounts)} strong />
        </span>
      </Flex>
    </Flex>
  );
}
