import { Button, Checkbox, Collapse, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DeliveryDetail } from '../../../shared/contract/deliveryShapes';
import type { LocalDate } from '../../../shared/domain/dates';
import { allHereFrom, isHereOn } from '../../../shared/domain/packagesHere';
import { dateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { idsHere, packageLabel } from './packageText';

type Package = DeliveryDetail['packageList'][number];
type Choose = (packageIds: number[] | null) => void;

interface ComingProps {
  /** Everything that the delivery carries. */
  all: readonly Package[];
  /** The packages that are to go; NULL: all of them. */
  chosen: readonly number[] | null;
  /** NULL where a part cannot be chosen: it is booked already. */
  onChoose: Choose | null;
}

/** Says what of the chosen goods is not here, from which day the slots begin for it, and chooses what is here. */
export function GoodsComing({ all, chosen, onChoose }: ComingProps) {
  const { t } = useTranslation();
  const today = useSession().today as LocalDate;
  const wanted = chosen === null ? all : all.filter(({ packageId }) => chosen.includes(packageId));
  const missing = wanted.filter((one) => one.state === 'pending');
  if (missing.length === 0) return null;
  const from = allHereFrom(wanted, today);
  const here = idsHere(all);
  return (
    <Typography.Paragraph type="warning" style={{ marginBottom: 8 }}>
      {from === null
        ? t('deliveries.book.missingNoDate', { count: missing.length })
        : t('deliveries.book.missing', { count: missing.length, date: dateText(from, today) })}
      {onChoose && here.length > 0 && (
        <Button size="small" style={{ marginInlineStart: 8 }} onClick={() => onChoose(here)}>
          {t('deliveries.book.onlyHere', { count: here.length })}
        </Button>
      )}
    </Typography.Paragraph>
  );
}

interface PartProps {
  packages: readonly Package[];
  chosen: number[] | null;
  onChoose: Choose;
}

/** Chooses the packages that go this time; those that are not here say so. */
export function PartChoice({ packages, chosen, onChoose }: PartProps) {
  const { t } = useTranslation();
  const today = useSession().today as LocalDate;
  const label = (one: Package) => {
    if (one.state !== 'pending') return packageLabel(one, t);
    const expected = one.expectedDate && !isHereOn(one, today) ? dateText(one.expectedDate, today) : null;
    const coming = expected
      ? t('deliveries.book.notHereUntil', { date: expected })
      : t('deliveries.book.notHere');
    return (
      <>
        {packageLabel(one, t)} · <Typography.Text type="warning">{coming}</Typography.Text>
      </>
    );
  };
  return (
    <Collapse
      size="small"
      items={[
        {
          key: 'part',
          label: chosen
            ? `${t('deliveries.book.part')} · ${t('deliveries.book.chosen', {
                count: chosen.length,
                total: packages.length,
              })}`
            : t('deliveries.book.part'),
          children: (
            <>
              <Typography.Paragraph type="secondary" style={{ marginBottom: 6 }}>
                {t('deliveries.book.partHint')}{' '}
                <Button type="link" size="small" onClick={() => onChoose(null)}>
                  {t('common.all')}
                </Button>
              </Typography.Paragraph>
              <Checkbox.Group
                value={chosen ?? packages.map(({ packageId }) => packageId)}
                onChange={(ids) => onChoose(ids.length === packages.length ? null : ids)}
                style={{ display: 'grid', gap: 2, maxHeight: 180, overflow: 'auto' }}
                options={packages.map((one) => ({ value: one.packageId, label: label(one) }))}
              />
            </>
          ),
        },
      ]}
    />
  );
}
