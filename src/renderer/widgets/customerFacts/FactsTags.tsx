import { Flex } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import type { CustomerClass, Layer } from '../../../shared/domain/customerFacts/codes';
import { useInternalHidden } from '../../platform/internalHidden';
import { COLORS } from '../../platform/theme';
import { ToneTag } from '../../ui/ToneTag';
import type { FactChoice } from './factChoices';

type Facts = OutputOf<'customers.list'>['rows'][number]['facts'];

const TONES: Partial<Record<Layer, string>> = {
  new: COLORS.info,
  regular: COLORS.ok,
  loyal: COLORS.ok,
  dormant: COLORS.warn,
  lost: COLORS.bad,
};

/** Classes that say more than the layer beside them does. */
const TELLING: readonly CustomerClass[] = ['vip', 'high_profit', 'negative'];

/** What a choice is called. */
export const choiceText = (t: TFunction, { list, code }: Pick<FactChoice, 'list' | 'code'>): string =>
  (t as unknown as (key: string) => string)(
    `codes.${list === 'shownClass' ? 'customerClass' : list}.${code}`,
  );

/** A customer's layer, tier and class in a row of a list; while internal information is hidden the tier alone. */
export function FactsTags({ facts }: { facts: Facts }) {
  const { t } = useTranslation();
  const hidden = useInternalHidden();
  if (!facts) return <>–</>;
  const { layer, tier, class: group } = facts;
  const words = [
    tier !== 'none' && t(`codes.memberTier.${tier}`),
    !hidden && group && TELLING.includes(group) && t(`codes.customerClass.${group}`),
  ].filter(Boolean);
  if (hidden && words.length === 0) return <>–</>;
  return (
    <Flex align="center" gap={6} style={{ minWidth: 0, whiteSpace: 'nowrap' }}>
      {!hidden && <ToneTag color={TONES[layer]}>{t(`codes.customerLayer.${layer}`)}</ToneTag>}
      <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{words.join(' · ')}</span>
    </Flex>
  );
}
