import { Flex, Tooltip, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { useCall } from '../../platform/api';
import { dateText, moneyText } from '../../platform/format';
import { useInternalHidden } from '../../platform/internalHidden';
import { useSession } from '../../platform/session';
import './factsLine.css';
import { OwnersMenu } from './OwnersMenu';

type Facts = NonNullable<OutputOf<'customerFacts.get'>>;
/** Kinds of codes with the list of their words. */
const WORDS = { layer: 'customerLayer', tier: 'memberTier', class: 'customerClass' } as const;
type Kind = keyof typeof WORDS;

/**
 * One quiet line: layer, tier, class and temperament, each with why and what time makes of it. Of these, a customer at the
 * desk may read the tier alone.
 */
export function FactsLine({ customer }: { customer: CustomerShape }) {
  const { t } = useTranslation();
  const { today, actor } = useSession();
  const hidden = useInternalHidden();
  const facts = useCall('customerFacts.get', { customerId: customer.id }).data;
  if (!facts) return null;
  const { temperament } = customer;
  const kinds: readonly Kind[] = hidden ? ['tier'] : ['layer', 'tier', 'class'];
  const words = kinds.flatMap((kind) => {
    const why = facts[kind];
    return why === null
      ? []
      : [{ kind, text: wordOf(t, kind, why.code), why: sentenceOf(t, kind, facts, today) }];
  });
  return (
    <Flex role="group" aria-label={t('customerFacts.line.label')} align="center" gap={8} wrap>
      {words.map(({ kind, text, why }, i) => (
        <Fragment key={kind}>
          {i > 0 && <span aria-hidden>·</span>}
          <Explained why={why}>{text}</Explained>
          {kind === 'tier' && facts.tierUntil !== null && (
            <Typography.Text type="secondary">
              {t('customerFacts.line.until', { date: dateText(facts.tierUntil, today) })}
            </Typography.Text>
          )}
        </Fragment>
      ))}
      {temperament && !hidden && (
        <>
          <span aria-hidden>·</span>
          <Explained why={t(`customers.temperamentHints.${temperament}`)}>
            {t(`codes.temperament.${temperament}`)}
          </Explained>
        </>
      )}
      {actor.role === 'owner' && !hidden && (
        <OwnersMenu customer={customer} pinned={facts.class && facts.class.reason === 'pinned'} />
      )}
    </Flex>
  );
}

/** A word with its reason, under the mouse and with the focus; Escape puts the reason away. */
function Explained({ why, children }: { why: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <Tooltip
      title={why}
      trigger={['hover', 'focus']}
      open={open}
      onOpenChange={setOpen}
      placement="bottomLeft"
    >
      <button
        type="button"
        className="facts-word"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(false);
        }}
      >
        {children}
      </button>
    </Tooltip>
  );
}

const wordOf = (t: TFunction, kind: Kind, code: string): string =>
  t(`codes.${WORDS[kind]}.${code}` as 'codes.customerLayer.new');

/** Reasons come from main, so that the compiler cannot check their keys. */
type Say = (key: string, params: object) => string;

/** Why, and what becomes of it when nothing happens. */
function sentenceOf(t: TFunction, kind: Kind, facts: Facts, today: string): string {
  const why = facts[kind];
  if (why === null) return '';
  const params = Object.fromEntries(
    Object.entries(why.params).map(([name, value]) => [name, paramText(name, value, today)]),
  );
  const reason = (t as unknown as Say)(`customerFacts.reasons.${kind}.${why.reason}`, params);
  const next = why.next
    ? t('customerFacts.next', { date: dateText(why.next.on, today), code: wordOf(t, kind, why.next.to) })
    : t('customerFacts.noNext');
  return t('customerFacts.line.why', { reason, next });
}

/** Fen as money, local dates as dates, the rest as it is. */
function paramText(name: string, value: string | number | null, today: string): string {
  if (typeof value === 'number') return name.endsWith('Fen') ? moneyText(value) : String(value);
  return value === null ? '–' : dateText(value, today);
}
