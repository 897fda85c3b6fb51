import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { listOf, type Overview, quadrantFilter } from './factsFilters';

/** As they lie: satisfaction upwards, loyalty to the right. */
const CORNERS = ['mercenary', 'loyal', 'defecting', 'captive'] as const;
/** Nobody knows of these; they are never counted as content. */
const OUTSIDE = ['unrated', 'undecided'] as const;

/** Satisfied or not, loyal or not; who was not asked, or bought too lately, stands outside. */
export function SatisfactionSquare({ counts }: { counts: Overview['quadrant'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const open = (quadrant: string) => navigate(listOf(quadrantFilter(quadrant)));
  const rated = CORNERS.reduce((sum, corner) => sum + counts[corner], counts.undecided);
  return (
    <section className="layers-box" aria-label={t('customerFacts.square.title')}>
      <div className="layers-title">
        <h2>{t('customerFacts.square.title')}</h2>
        <small>{t('customerFacts.square.rated', { n: rated })}</small>
      </div>
      <small>↑ {t('customerFacts.square.satisfaction')}</small>
      <div className="square">
        {CORNERS.map((corner) => (
          <button
            key={corner}
            type="button"
            className={`square-corner ${corner}`}
            onClick={() => open(corner)}
          >
            <span className="layers-name">
              {t(`codes.customerQuadrant.${corner}`)}
              <span style={{ fontSize: 18 }}>{counts[corner]}</span>
            </span>
            <small>{t(`customerFacts.square.hints.${corner}`)}</small>
          </button>
        ))}
      </div>
      <div style={{ textAlign: 'end' }}>
        <small>{t('customerFacts.square.loyalty')} →</small>
      </div>
      {OUTSIDE.map((outside) => (
        <div key={outside} style={{ marginTop: 4 }}>
          <Button type="link" size="small" style={{ padding: 0 }} onClick={() => open(outside)}>
            {t(`codes.customerQuadrant.${outside}`)} {counts[outside]}
          </Button>{' '}
          <small>{t(`customerFacts.square.hints.${outside}`)}</small>
        </div>
      ))}
    </section>
  );
}
