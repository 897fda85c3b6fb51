import { CheckOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { CUSTOMER_STAGES, type CustomerStage, stageRank } from '../../../shared/domain/states/customerStage';
import { COLORS } from '../../platform/theme';
import { StageDialog } from './StageDialog';

const LINE = CUSTOMER_STAGES.filter((stage) => stageRank(stage) >= 0);

/** The stage as a line of steps, those that the customer has been in with a tick; who buys on the first day skips some. A step is a button: forward asks nothing, back asks why. */
export function StageLine({ customer }: { customer: OutputOf<'customers.get'> }) {
  const { t } = useTranslation();
  const [moving, setMoving] = useState<CustomerStage | null>(null);
  const here = stageRank(customer.stage);
  const aside = here < 0;
  return (
    <Flex align="center" gap={8} wrap>
      <Flex component="ol" aria-label={t('customers.fields.stage')} className="plain-list">
        {LINE.map((stage, index) => {
          const done = index < here && customer.reached.includes(stage);
          const current = index === here;
          return (
            <li key={stage}>
              <button
                type="button"
                aria-current={current ? 'step' : undefined}
                disabled={current}
                title={t('customers.stage.change')}
                onClick={() => setMoving(stage)}
                style={{
                  height: 28,
                  padding: '0 12px 0 16px',
                  border: 'none',
                  font: 'inherit',
                  fontSize: 13,
                  whiteSpace: 'nowrap',
                  cursor: current ? 'default' : 'pointer',
                  color: current ? '#fff' : done ? COLORS.accent : COLORS.inkSoft,
                  background: current ? COLORS.accent : done ? COLORS.accentSoft : '#f1ece2',
                  clipPath:
                    'polygon(0 0, calc(100% - 8px) 0, 100% 50%, calc(100% - 8px) 100%, 0 100%, 8px 50%)',
                  marginInlineEnd: -4,
                }}
              >
                {done && <CheckOutlined style={{ fontSize: 11, marginInlineEnd: 4 }} />}
                {t(`codes.customerStage.${stage}`)}
              </button>
            </li>
          );
        })}
      </Flex>
      {!aside && customer.stage !== 'won' && (
        <>
          <Button size="small" onClick={() => setMoving('paused')}>
            {t('customers.stage.paused')}
          </Button>
          <Button size="small" danger onClick={() => setMoving('lost')}>
            {t('customers.stage.lost')}
          </Button>
        </>
      )}
      {aside && (
        <Button size="small" type="primary" ghost onClick={() => setMoving('contacted')}>
          {t('customers.stage.reopen')}
        </Button>
      )}
      {moving && <StageDialog customer={customer} to={moving} onClose={() => setMoving(null)} />}
    </Flex>
  );
}
