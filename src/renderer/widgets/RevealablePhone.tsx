import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, type MouseEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isMaskedPhone, maskPhone } from '../../shared/domain/phone';
import type { PhonePlace } from '../../shared/features/phones/contract';
import { useWrite } from '../platform/api';
import { Phone } from '../ui/Phone';
import { useReport } from '../ui/useReport';

interface Props {
  phone: string | null;
  /** The record beside which the number stands. */
  place: PhonePlace;
  id: number;
}

/** What presses the button is not for the row around it; Escape and the app's own keys go on. */
const stopPressing = (event: KeyboardEvent) => {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
};

/** A phone; one that main has masked is shown on request, which goes on record, until its place on screen is left. */
export function RevealablePhone({ phone, place, id }: Props) {
  if (!phone || !isMaskedPhone(phone)) return <Phone phone={phone} />;
  return <MaskedPhone phone={phone} place={place} id={id} />;
}

function MaskedPhone({ phone, place, id }: Props & { phone: string }) {
  const { t } = useTranslation();
  const reveal = useWrite('phones.reveal');
  const report = useReport();
  const [whole, setWhole] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number or record is another view.
  useEffect(() => setWhole(null), [phone, place, id]);
  const toggle = (event: MouseEvent) => {
    // A number often stands in a row that opens when it is clicked.
    event.stopPropagation();
    if (whole) return setWhole(null);
    reveal.mutate(
      { place, id },
      {
        onSuccess: ({ phones }) => setWhole(phones.find((one) => maskPhone(one) === phone) ?? null),
        onError: report,
      },
    );
  };
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <Phone phone={whole ?? phone} />
      <Button
        type="link"
        size="small"
        loading={reveal.isPending}
        icon={whole ? <EyeInvisibleOutlined /> : <EyeOutlined />}
        aria-label={t(whole ? 'phones.hide' : 'phones.show')}
        title={t(whole ? 'phones.hide' : 'phones.showHint')}
        style={{ width: 24, height: 22, marginInlineStart: 6 }}
        onClick={toggle}
        onKeyDown={stopPressing}
      />
    </span>
  );
}
