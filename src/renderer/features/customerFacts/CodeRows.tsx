import { Flex } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CUSTOMER_CLASSES, TIERS, VALUE_BANDS } from '../../../shared/domain/customerFacts/codes';
import type { Filter } from '../../../shared/domain/filter/filter';
import { useSession } from '../../platform/session';
import { PlainButton } from '../../ui/PlainButton';
import { bandFilter, classFilter, listOf, type Overview, tierFilter } from './factsFilters';

interface Entry {
  key: string;
  label: string;
  count: number;
  filter: Filter;
}

/** Value, class and tier: each word with how many there are, and its list. */
export function CodeRows({ counts }: { counts: Overview }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { actor } = useSession();
  const isOwner = actor.role === 'owner';
  // Who may not know of profit sees no class that it makes.
  const classes = CUSTOMER_CLASSES.filter((code) => isOwner || code !== 'negative');
  const rows: readonly [label: string, entries: Entry[]][] = [
    [
      t('customerFacts.rows.band'),
      VALUE_BANDS.map((code) => ({
        ...{ key: code, label: t(`codes.valueBand.${code}`), count: counts.band[code] },
        filter: bandFilter(code),
      })),
    ],
    [
      t('customerFacts.rows.class'),
      classes.map((code) => ({
        ...{ key: code, label: t(`codes.customerClass.${code}`), count: counts.class[code] },
        filter: classFilter(code, isOwner),
      })),
    ],
    [
      t('customerFacts.rows.tier'),
      TIERS.map((code) => ({
        ...{ key: code, label: t(`codes.memberTier.${code}`), count: counts.tier[code] },
        filter: tierFilter(code),
      })),
    ],
  ];
  return (
    <div className="layers-box layers-rows">
      {rows.map(([label, entries]) => (
        <Fragment key={label}>
          <strong>{label}</strong>
          <Flex gap={6} wrap>
            {entries.map(({ key, label: word, count, filter }) => (
              <PlainButton key={key} onClick={() => navigate(listOf(filter))}>
                {word} <strong style={{ marginInlineStart: 4 }}>{count}</strong>
              </PlainButton>
            ))}
          </Flex>
        </Fragment>
      ))}
    </div>
  );
}
