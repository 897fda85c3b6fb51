import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { maskPhone, normalizePhone } from '../../../shared/domain/phone';
import type { SearchRow } from '../../../shared/features/search/contract';
import { Line } from '../../ui/Line';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { type Command, useRegistry } from '../../widgets/registry';
import { detailsOfHit, stateText } from './hitText';

/** A person or a document that was found. Drawn once: with the next key most lines are the same. */
export const HitLine = memo(function HitLine({ hit }: { hit: SearchRow }) {
  const { t } = useTranslation();
  const { icon, states } = useRegistry().records[hit.entity];
  const title = normalizePhone(hit.title) === hit.title ? maskPhone(hit.title) : hit.title;
  return (
    <div className="palette-line">
      {hit.entity === 'customers' ? (
        <PersonAvatar name={hit.title} size={26} />
      ) : (
        <span className="palette-icon">{icon}</span>
      )}
      <Line strong style={{ flex: 'none' }}>
        {title}
      </Line>
      <Line tone="soft" style={{ flex: 1 }}>
        {detailsOfHit(t, hit)}
      </Line>
      <span className="tag">{stateText(t, states, hit.state)}</span>
    </div>
  );
});

/** A command that fits what was typed. */
export const CommandLine = memo(function CommandLine({ command }: { command: Command }) {
  const { t } = useTranslation();
  return (
    <div className="palette-line">
      <span className="palette-icon">{command.icon}</span>
      <span style={{ flex: 1 }}>{command.label(t)}</span>
      {command.hotkey && <kbd>{command.hotkey}</kbd>}
    </div>
  );
});
