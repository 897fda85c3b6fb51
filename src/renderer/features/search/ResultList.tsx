import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchEntity, SearchRow } from '../../../shared/features/search/contract';
import type { Command, CommandTools, Registry } from '../../widgets/registry';
import { CommandLine, HitLine } from './ResultLines';

export const optionId = (index: number) => `palette-option-${index}`;

interface Result {
  key: string;
  group: SearchEntity | 'commands';
  line: ReactNode;
  run(tools: CommandTools): void;
}

/**
 * Hits by group, then commands. A line keeps its place in its group and gets the next hit's text: that is drawn faster
 * than a new line.
 */
export function resultsOf(
  { records }: Registry,
  hits: readonly SearchRow[],
  commands: readonly Command[],
): Result[] {
  return [
    ...hits.map((hit, index) => ({
      key: `${hit.entity}:${index - hits.findIndex(({ entity }) => entity === hit.entity)}`,
      group: hit.entity,
      line: <HitLine hit={hit} />,
      run: ({ go }: CommandTools) => go(records[hit.entity].path(hit.id)),
    })),
    ...commands.map((command) => ({
      key: command.key,
      group: 'commands' as const,
      line: <CommandLine command={command} />,
      run: command.run,
    })),
  ];
}

interface Props {
  results: Result[];
  current: number;
  tools: CommandTools;
  onChoose: (index: number) => void;
}

/** The lines of the palette. A key that has found nothing else yet leaves all of them as they are. */
export const ResultList = memo(function ResultList({ results, current, tools, onChoose }: Props) {
  const { t } = useTranslation();
  return results.map(({ key, group, run, line }, index) => (
    <div key={key}>
      {group !== results[index - 1]?.group && (
        <small className="palette-group">{t(`search.groups.${group}`)}</small>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the input moves the choice and opens it */}
      <div
        id={optionId(index)}
        role="option"
        tabIndex={-1}
        aria-selected={index === current}
        onMouseMove={() => onChoose(index)}
        onClick={() => run(tools)}
        className="palette-option"
      >
        {line}
      </div>
    </div>
  ));
});
