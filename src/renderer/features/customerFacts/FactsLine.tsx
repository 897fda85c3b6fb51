import { Flex, Tooltip, Typography } from 'antd';
import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { useCall } from '../../platform/api';
import { dateText } from '../../platform/format';
import { useInternalHidden } from '../../platform/internalHidden';
import { useSession } from '../../platform/session';
import { factLabels } from './factsText';
import './factsLine.css';
import { MannerLine } from './MannerLine';
import { OwnersMenu } from './OwnersMenu';
import { TemperamentMenu } from './TemperamentMenu';

/**
 * One quiet line: layer, value, class, tier, satisfaction and temperament, each with why and what time makes of it. Of these, a customer at the
 * desk may read the tier alone.
 */
export function FactsLine({ customer }: { customer: CustomerShape }) {
  const { t } = useTranslation();
  const { today, actor } = useSession();
  const hidden = useInternalHidden();
  const facts = useCall('customerFacts.get', { customerId: customer.id }).data;
  if (!facts) return null;
  const labels = factLabels(t, facts).filter(({ key }) => !hidden || key === 'tier');
  return (
    <Flex role="group" aria-label={t('customerFacts.line.label')} align="center" gap={8} wrap>
      {labels.map(({ key, label, why }, i) => (
        <Fragment key={key}>
          {i > 0 && <span aria-hidden>·</span>}
          <Explained why={why}>{label}</Explained>
          {key === 'tier' && facts.tierUntil !== null && (
            <Typography.Text type="secondary">
              {t('customerFacts.line.until', { date: dateText(facts.tierUntil, today) })}
            </Typography.Text>
          )}
        </Fragment>
      ))}
      {!hidden && (
        <>
          <span aria-hidden>·</span>
          <MannerLine customerId={customer.id} />
          <TemperamentMenu customer={customer} />
        </>
      )}
      {actor.role === 'owner' && !hidden && (
        <OwnersMenu customer={customer} pinned={facts.vipPinned} classed={facts.class !== null} />
      )}
    </Flex>
  );
}

/** A word with its reason, under the mouse and with the focus; Escape puts the reason away. */
function Explained({ why, children }: { why: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <Tooltip
      title={<span style={{ whiteSpace: 'pre-line' }}>{why}</span>}
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
