import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { write } from '../../platform/write';
import { useBusy } from '../../ui/useBusy';
import { useReport } from '../../ui/useReport';
import { type EditableLine, lineInput } from '../../widgets/lines/lineModel';
import type { Amounts } from './AmountsPanel';

interface Carried {
  customerId: number;
  sellerId: number | null;
  lines: readonly EditableLine[];
  amounts: Amounts;
  note: string | null;
  /** Names what was typed and has no place in a quote. */
  left: readonly string[];
}

/**
 * Puts what was typed for an order into a quote and opens it: there the owner can be asked for the discount. Says first
 * what is typed and will not be in the quote. A refused quote leaves nothing behind.
 */
export function useCarryToQuote(close: () => void) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const report = useReport();
  const { busy, run } = useBusy();
  const create = ({ customerId, sellerId, lines, amounts, note }: Carried) =>
    run(async () => {
      try {
        const written = lines.map((line) => {
          const { id: _id, ...typed } = lineInput(line);
          return typed;
        });
        const content = { lines: written, ...amounts, note };
        const { id } = await write('quotes.create', { customerId, sellerId, content });
        close();
        navigate(`/quotes/${id}`);
      } catch (error) {
        report(error);
      }
    });
  const carry = (carried: Carried) => {
    if (carried.left.length === 0) return void create(carried);
    modal.confirm({
      title: t('orders.carryToQuote'),
      content: t('orders.notCarried', { names: carried.left.join(t('history.separator')) }),
      okText: t('orders.carry'),
      cancelText: t('common.keepTyping'),
      autoFocusButton: 'cancel',
      onOk: () => void create(carried),
    });
  };
  return { carrying: busy, carry };
}
