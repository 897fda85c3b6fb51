import { Checkbox, Flex, Form, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalItem } from '../../../shared/features/proposals/contract';
import { FormDialog } from '../../ui/FormDialog';
import { Thumbnail } from '../../ui/Media';
import { Money } from '../../ui/Money';

interface Props {
  items: ProposalItem[];
  quoted: number[];
  busy: boolean;
  onQuote: (itemIds: number[]) => void;
  onCancel: () => void;
}

/** Which of the accepted items go on the new quote, when some of them stand on one already. */
export function QuoteDialog({ items, quoted, busy, onQuote, onCancel }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<object>();
  const [changed, setChanged] = useState(false);
  const [chosen, setChosen] = useState(() =>
    items.filter((item) => !quoted.includes(item.id)).map((item) => item.id),
  );
  const total = items
    .filter((item) => chosen.includes(item.id))
    .reduce((sum, item) => sum + item.quantity * item.unitPriceFen, 0);
  return (
    <FormDialog
      title={t('proposals.toQuote')}
      okText={t('proposals.toQuote')}
      form={form}
      changed={changed}
      okDisabled={chosen.length === 0}
      busy={busy}
      onSubmit={() => onQuote(chosen)}
      onClose={onCancel}
    >
      <Typography.Paragraph type="secondary">{t('proposals.toQuoteHint')}</Typography.Paragraph>
      <Flex vertical gap={6} style={{ maxHeight: 360, overflowY: 'auto' }}>
        {items.map((item) => (
          <Checkbox
            key={item.id}
            checked={chosen.includes(item.id)}
            onChange={(event) => {
              setChanged(true);
              setChosen(
                event.target.checked ? [...chosen, item.id] : chosen.filter((other) => other !== item.id),
              );
            }}
          >
            <Flex align="center" gap={10}>
              <Thumbnail sha256={item.pictureSha256} alt="" size={36} />
              <span>
                {item.name} × {item.quantity}
              </span>
              <Money fen={item.quantity * item.unitPriceFen} />
              {quoted.includes(item.id) && <Tag>{t('proposals.quotedBefore')}</Tag>}
            </Flex>
          </Checkbox>
        ))}
      </Flex>
      <Flex justify="end" gap={8} style={{ marginTop: 12 }}>
        {t('proposals.total')} <Money fen={total} strong />
      </Flex>
    </FormDialog>
  );
}
