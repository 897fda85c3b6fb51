import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProposalItem } from '../../../shared/features/proposals/contract';
import { COLORS } from '../../platform/theme';

export type Decision = ProposalItem['decision'];

/** Stores what the customer said to an item; false where it was refused, which is told. */
export type OnDecide = (item: ProposalItem, decision: Decision, note: string | null) => Promise<boolean>;

export const DECISIONS = [
  { value: 'accepted', key: '1', color: COLORS.ok },
  { value: 'refused', key: '2', color: COLORS.bad },
  { value: 'open', key: '3', color: COLORS.inkSoft },
] as const satisfies readonly { value: Decision; key: string; color: string }[];

export const decisionColor = (decision: Decision) =>
  DECISIONS.find(({ value }) => value === decision)?.color ?? COLORS.inkSoft;

/** 认可 / 不要 / 再看看 for one item; 1, 2 and 3 do the same on the focused card. */
export function DecisionButtons({
  name,
  decision,
  onDecide,
}: {
  name: string;
  decision: Decision;
  onDecide: (decision: Decision) => void;
}) {
  const { t } = useTranslation();
  return (
    <Flex gap={4} role="radiogroup" aria-label={`${t('proposals.decide')} ${name}`}>
      {DECISIONS.map(({ value, key, color }) => {
        const chosen = decision === value;
        return (
          <Button
            key={value}
            size="small"
            role="radio"
            aria-checked={chosen}
            aria-label={t(`codes.itemDecision.${value}`)}
            aria-keyshortcuts={key}
            tabIndex={-1}
            onClick={() => onDecide(value)}
            style={{
              flex: '1 1 0',
              minWidth: 0,
              paddingInline: 2,
              fontSize: 13,
              ...(chosen && { background: color, borderColor: color, color: '#fff' }),
            }}
          >
            {t(`codes.itemDecision.${value}`)}
          </Button>
        );
      })}
    </Flex>
  );
}
