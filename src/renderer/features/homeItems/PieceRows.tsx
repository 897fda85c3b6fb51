import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { moneyText } from '../../platform/format';
import { write } from '../../platform/write';
import { useReport } from '../../ui/useReport';
import { useUndoToast } from '../../ui/useUndoToast';
import { type Other, type OursTogether, otherName } from './homeText';

/** So many names are said of what was bought together. */
const NAMES = 4;

/** What was bought from us on one order for one room. */
export function OursRow({ row }: { row: OursTogether }) {
  const { t } = useTranslation();
  const names = row.names.slice(0, NAMES).join(t('customers.listComma'));
  return (
    <li className="home-piece">
      <Mark ours />
      <span>
        {row.names.length > NAMES ? t('homeItems.someNames', { names }) : names}{' '}
        <Typography.Text type="secondary">
          {[
            row.model,
            t('homeItems.year', { year: row.year }),
            row.pieces > 1 && t('homeItems.pieces', { n: row.pieces }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography.Text>{' '}
        <Link className="in-text" to={`/orders/${row.orderId}`}>
          {row.orderNumber}
        </Link>
      </span>
      <span className="money">{moneyText(row.amountFen)}</span>
    </li>
  );
}

/** A piece of others: opens to be edited; a menu marks it as replaced or takes it away. */
export function OtherRow({ item, onEdit }: { item: Other; onEdit: (item: Other) => void }) {
  const { t } = useTranslation();
  const report = useReport();
  const undoToast = useUndoToast();
  const { id, version, year, priceFen, typicalFen, satisfaction, note, replacedAt } = item;
  const name = otherName(item);
  const replaced = replacedAt !== null;
  const setReplaced = (guard: { id: number; version: number }, to: boolean) =>
    write('homeItems.setReplaced', { ...guard, replaced: to });
  const remove = () =>
    write('homeItems.remove', { id, version }).then(
      (removed) =>
        undoToast(t('homeItems.removed', { name }), () => {
          write('homeItems.restore', { id, version: removed.version }).catch(report);
        }),
      report,
    );
  return (
    <li className="home-piece">
      <Mark />
      <span>
        <Button
          type="link"
          size="small"
          className="home-open"
          aria-label={t('homeItems.edit', { name })}
          onClick={() => onEdit(item)}
        >
          {name}
        </Button>{' '}
        <Typography.Text type="secondary">
          {[
            t('homeItems.year', { year }),
            replaced && t('homeItems.replaced'),
            satisfaction && t('homeItems.satisfied', { n: satisfaction }),
            note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography.Text>
      </span>
      <span className="money">
        {priceFen !== null
          ? moneyText(priceFen)
          : typicalFen !== null
            ? t('homeItems.aboutAmount', { amount: moneyText(typicalFen) })
            : t('homeItems.noPrice')}
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              {
                key: 'replaced',
                label: t(replaced ? 'homeItems.stillThere' : 'homeItems.markReplaced'),
                onClick: () => void setReplaced({ id, version }, !replaced).catch(report),
              },
              { key: 'remove', danger: true, label: t('homeItems.remove'), onClick: () => void remove() },
            ],
          }}
        >
          <Button
            type="text"
            size="small"
            icon={<MoreOutlined />}
            aria-label={t('homeItems.menu', { name })}
          />
        </Dropdown>
      </span>
    </li>
  );
}

function Mark({ ours = false }: { ours?: boolean }) {
  const { t } = useTranslation();
  return (
    <span
      role="img"
      className={ours ? 'home-mark' : 'home-mark home-mark-other'}
      aria-label={t(ours ? 'homeItems.oursAre' : 'homeItems.othersAre')}
    >
      {t(ours ? 'homeItems.ourMark' : 'homeItems.otherMark')}
    </span>
  );
}
