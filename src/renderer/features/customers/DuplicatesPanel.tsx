import { Button, Card, Flex, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { homeText } from '../../../shared/domain/address';
import { useCall } from '../../platform/api';
import { instantText } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { ToneTag } from '../../ui/ToneTag';
import { customerName, StageTag } from '../../widgets/customerText';
import { RevealablePhone } from '../../widgets/RevealablePhone';
import { entryTitle } from './TimelineList';

export interface TypedPerson {
  phone?: string;
  phone2?: string;
  name?: string;
  community?: string;
  building?: string;
  room?: string;
}
type Candidate = OutputOf<'customers.duplicates'>[number];

/** Waits until typing rests, so that every key does not ask anew. */
function useRested<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}

/** Beside the form: who may be the same, and what they last did. Warns and never blocks. */
export function DuplicatesPanel({
  typed,
  onOpen,
  onLikely,
}: {
  typed: TypedPerson;
  onOpen: (id: number) => void;
  /** Hears who is most likely the same: by a phone or a home; null for nobody. */
  onLikely: (id: number | null) => void;
}) {
  const { t } = useTranslation();
  const rested = useRested(JSON.stringify(typed), 150);
  const found = useCall('customers.duplicates', JSON.parse(rested) as TypedPerson);
  const candidates = found.data ?? [];
  const likely = candidates.find(({ why }) => why.includes('phone') || why.includes('home'))?.id ?? null;
  useEffect(() => onLikely(likely), [likely, onLikely]);
  const asked = Boolean(typed.phone || typed.phone2 || typed.name || (typed.community && typed.room));
  return (
    <aside aria-label={t('customers.duplicates.title')} aria-live="polite">
      <Typography.Title level={5} style={{ marginTop: 0 }}>
        {t('customers.duplicates.title')}
      </Typography.Title>
      {candidates.length === 0 && (
        <Typography.Text type="secondary">
          {asked ? t('customers.duplicates.clear') : t('customers.duplicates.none')}
        </Typography.Text>
      )}
      <Flex vertical gap={8}>
        {candidates.map((candidate) => (
          <CandidateCard key={candidate.id} candidate={candidate} onOpen={onOpen} />
        ))}
        {candidates.length > 0 && (
          <Typography.Text type="secondary" className="small">
            {t('customers.duplicates.hint')}
          </Typography.Text>
        )}
      </Flex>
    </aside>
  );
}

function CandidateCard({ candidate, onOpen }: { candidate: Candidate; onOpen: (id: number) => void }) {
  const { t } = useTranslation();
  const { lastActivity, why } = candidate;
  const name = customerName(t, candidate);
  return (
    <Card size="small" styles={{ body: { padding: 10 } }}>
      <Flex gap={8} align="center">
        <PersonAvatar name={name} />
        <Typography.Text strong ellipsis style={{ flex: 1 }}>
          {name}
        </Typography.Text>
        <Button
          size="small"
          aria-label={`${t('customers.duplicates.open')} ${name}`}
          onClick={() => onOpen(candidate.id)}
        >
          {t('customers.duplicates.open')}
        </Button>
      </Flex>
      <Flex gap={4} wrap style={{ margin: '6px 0' }}>
        {why.map((reason) => (
          <ToneTag key={reason} color={reason === 'phone_start' ? COLORS.inkSoft : COLORS.warn}>
            {t(`customers.duplicates.why.${reason}`)}
          </ToneTag>
        ))}
        <StageTag stage={candidate.stage} t={t} />
      </Flex>
      <div style={{ fontSize: 13 }}>
        <RevealablePhone phone={candidate.phone} place="customers" id={candidate.id} />{' '}
        {homeText({ ...candidate, unit: null })}
      </div>
      <Typography.Text type="secondary" className="small">
        {lastActivity
          ? `${entryTitle(t, lastActivity)} · ${instantText(lastActivity.at)}`
          : t('customers.duplicates.never')}
      </Typography.Text>
    </Card>
  );
}
