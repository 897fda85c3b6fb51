import { Button, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FactsSettings } from '../../../shared/domain/customerFacts/settings';
import { cellFilter, HEAT_FROM, heatOf, listOf, type Overview, timesOf } from './factsFilters';

/** Recency from the latest buyers down, frequency from one purchase on. */
const RS = [5, 4, 3, 2, 1] as const;
const FS = [1, 2, 3, 4, 5] as const;

const STEPS: Readonly<Record<string, readonly [r: number, f: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Buyers by how long ago and how often they bought; arrows walk the cells, Enter opens the list of one. */
export function HeatMap({ rf, cuts }: { rf: Overview['rf']; cuts: FactsSettings['rfm'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [at, setAt] = useState({ r: 5, f: 1 });
  const table = useRef<HTMLTableElement>(null);
  const count = (r: number, f: number) => rf.find((one) => one.r === r && one.f === f)?.customers ?? 0;
  const ofRow = (r: number) => FS.reduce<number>((sum, f) => sum + count(r, f), 0);
  const ofColumn = (f: number) => RS.reduce<number>((sum, r) => sum + count(r, f), 0);
  const all = RS.reduce<number>((sum, r) => sum + ofRow(r), 0);
  const open = (r: number, f: number) => navigate(listOf(cellFilter(r, f)));
  const words = (r: number, f: number) =>
    t('customerFacts.map.cell', {
      recency: recencyText(t, r, cuts),
      times: timesText(t, f, cuts),
      n: count(r, f),
    });
  const walk = (event: KeyboardEvent, r: number, f: number) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const [up, right] = step;
    const to = { r: within(r + up), f: within(f + right) };
    setAt(to);
    table.current?.querySelector<HTMLElement>(`[data-cell="${to.r}-${to.f}"]`)?.focus();
  };
  return (
    <section className="layers-box" aria-label={t('customerFacts.map.title')}>
      <div className="layers-title">
        <h2>{t('customerFacts.map.title')}</h2>
        <small>{t('customerFacts.map.buyers', { n: all })}</small>
        {all > 0 && <small>{t('customerFacts.map.keys')}</small>}
      </div>
      {all === 0 ? (
        <Typography.Text type="secondary">{t('customerFacts.tab.noBuyers')}</Typography.Text>
      ) : (
        <>
          <table ref={table} className="heat">
            <thead>
              <tr>
                <td style={{ width: 96 }} />
                {FS.map((f) => (
                  <th key={f} scope="col">
                    {timesText(t, f, cuts)}
                  </th>
                ))}
                <th scope="col">{t('customerFacts.map.total')}</th>
              </tr>
            </thead>
            <tbody>
              {RS.map((r) => (
                <tr key={r}>
                  <th scope="row">
                    R{r} {recencyText(t, r, cuts)}
                  </th>
                  {FS.map((f) => (
                    <td key={f}>
                      <button
                        type="button"
                        data-cell={`${r}-${f}`}
                        className={`heat-cell heat-${heatOf(count(r, f))}`}
                        aria-label={words(r, f)}
                        tabIndex={at.r === r && at.f === f ? 0 : -1}
                        onFocus={() => setAt({ r, f })}
                        onKeyDown={(event) => walk(event, r, f)}
                        onClick={() => open(r, f)}
                      >
                        {count(r, f)}
                      </button>
                    </td>
                  ))}
                  <td>{ofRow(r)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{t('customerFacts.map.total')}</th>
                {FS.map((f) => (
                  <td key={f}>{ofColumn(f)}</td>
                ))}
                <td>{all}</td>
              </tr>
            </tbody>
          </table>
          <div className="heat-legend">
            <span>{t('customerFacts.map.legend')}</span>
            {HEAT_FROM.map((from, step) => (
              <span key={from}>
                <i className={`heat-${step}`} />
                {legendText(t, step)}
              </span>
            ))}
          </div>
          <div className="heat-line">
            <span aria-live="polite">{words(at.r, at.f)}</span>
            <Button type="link" size="small" onClick={() => open(at.r, at.f)}>
              {t('customerFacts.tab.open')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

const within = (score: number): number => Math.min(5, Math.max(1, score));

function legendText(t: TFunction, step: number): string {
  const from = HEAT_FROM[step] ?? 0;
  const next = HEAT_FROM[step + 1];
  if (next === undefined) return t('customerFacts.map.from', { n: from });
  return next - 1 === from ? String(from) : `${from}–${next - 1}`;
}

/** Whole years as years, else days. */
const spanText = (t: TFunction, days: number): string =>
  days % 365 === 0
    ? t('customerFacts.map.years', { n: days / 365 })
    : t('customerFacts.map.days', { n: days });

function recencyText(t: TFunction, r: number, { recencyDays }: FactsSettings['rfm']): string {
  const days = recencyDays[5 - r];
  return days === undefined
    ? t('customerFacts.map.over', { span: spanText(t, recencyDays[3]) })
    : t('customerFacts.map.within', { span: spanText(t, days) });
}

function timesText(t: TFunction, f: number, { buys }: FactsSettings['rfm']): string {
  const { from, to } = timesOf(f, buys);
  if (to === null) return t('customerFacts.map.timesFrom', { n: from });
  return from === to
    ? t('customerFacts.map.times', { n: from })
    : t('customerFacts.map.timesRange', { from, to });
}
