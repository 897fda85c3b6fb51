import { Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { TEMPERAMENTS } from '../../../shared/domain/customerCodes';
import { useWrite } from '../../platform/api';
import { useHotkey } from '../../ui/useHotkey';
import { useReport } from '../../ui/useReport';
import { useHints } from './useHints';

const NONE = 'none';

/** Sets the tag of a customer's temperament; Alt+T opens it, arrows choose, Enter sets. */
export function TemperamentMenu({ customer }: { customer: CustomerShape }) {
  const { t } = useTranslation();
  const update = useWrite('customers.update');
  const report = useReport();
  const hints = useHints();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useHotkey('alt+t', () => setOpen(true));
  const set = (temperament: (typeof TEMPERAMENTS)[number] | null) => {
    const { id, version, sellerId, note } = customer;
    setOpen(false);
    button.current?.focus();
    if (temperament === customer.temperament) return;
    update.mutate({ id, version, service: { sellerId, temperament, note } }, { onError: report });
  };
  return (
    <Dropdown
      open={open}
      onOpenChange={setOpen}
      autoFocus
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [customer.temperament ?? NONE],
        items: [
          ...TEMPERAMENTS.map((key) => ({
            key,
            label: `${t(`codes.temperament.${key}`)} · ${hints.ofTemperament(key)}`,
            onClick: () => set(key),
          })),
          { type: 'divider' },
          { key: NONE, label: t('customerFacts.hints.none'), onClick: () => set(null) },
        ],
      }}
    >
      <Button ref={button} type="text" size="small" loading={update.isPending} title="Alt+T">
        {t('customerFacts.hints.set')} <kbd>Alt+T</kbd>
      </Button>
    </Dropdown>
  );
}
