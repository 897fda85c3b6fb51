import { Button, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { PIN_SIDES, type PinSide } from '../../../shared/domain/filter/pins';
import { useWrite } from '../../platform/api';
import { useReport } from '../../ui/useReport';
import { CustomerSelect } from '../../widgets/CustomerSelect';

interface Props {
  id: number;
  pins: OutputOf<'segments.get'>['pins'];
  mayEdit: boolean;
}

/** Who is in the segment by hand, and who is not. Each is stored as it is chosen. */
export function Pins({ id, pins, mayEdit }: Props) {
  const { t } = useTranslation();
  const report = useReport();
  const pin = useWrite('segments.pin');
  const unpin = useWrite('segments.unpin');
  const [customerId, setCustomerId] = useState<number | null>(null);
  const put = (side: PinSide) => {
    if (customerId === null) return;
    pin.mutate({ id, customerId, side }, { onSuccess: () => setCustomerId(null), onError: report });
  };
  return (
    <Flex vertical gap={8}>
      {PIN_SIDES.map((side) => {
        const own = pins.filter((one) => one.side === side);
        if (own.length === 0) return null;
        return (
          <Flex key={side} gap={6} wrap align="center">
            <Typography.Text>
              {t(side === 'in' ? 'segments.pinnedIn' : 'segments.pinnedOut', { n: own.length })}
            </Typography.Text>
            {own.map(({ customerId: who, name }) => (
              <Tag
                key={who}
                closable={mayEdit && { 'aria-label': t('segments.unpin', { name }) }}
                onClose={(event) => {
                  event.preventDefault();
                  unpin.mutate({ id, customerId: who }, { onError: report });
                }}
                style={{ marginInlineEnd: 0 }}
              >
                {name || t('customers.nameless')}
              </Tag>
            ))}
          </Flex>
        );
      })}
      {mayEdit && (
        <Flex gap={6} wrap>
          <CustomerSelect
            aria-label={t('segments.pinWho')}
            placeholder={t('segments.pinWho')}
            value={customerId}
            onChange={setCustomerId}
            style={{ width: 220 }}
          />
          <Button disabled={customerId === null} onClick={() => put('in')}>
            {t('segments.pinIn')}
          </Button>
          <Button disabled={customerId === null} onClick={() => put('out')}>
            {t('segments.pinOut')}
          </Button>
        </Flex>
      )}
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {t('segments.pinsHint')}
      </Typography.Text>
    </Flex>
  );
}
