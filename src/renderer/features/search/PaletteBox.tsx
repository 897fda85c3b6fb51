import { SearchOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SEARCH_ENTITIES } from '../../../shared/contract/search';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { call, useCall } from '../../app/api';
import { useSession } from '../../app/session/SessionContext';
import { useShellActions } from '../../app/shell/ShellActions';
import { COLORS } from '../../app/theme';
import { useReport } from '../../ui/useReport';
import { findCommands } from './commands';
import { pathOfHit } from './hitText';
import { CommandLine, HitLine } from './ResultLines';
import './palette.css';

const HITS_PER_GROUP = 6;
const optionId = (index: number) => `palette-option-${index}`;

interface Props {
  onClose: () => void;
  onGo: (path: string) => void;
  onShowKeys: () => void;
}

/** The input and its results. The cursor stays in the input; arrow keys move the choice, Enter opens it. */
export function PaletteBox({ onClose, onGo, onShowKeys }: Props) {
  const { t } = useTranslation();
  const { actor, locale } = useSession();
  const { register, lock } = useShellActions();
  const report = useReport();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const typed = text.trim();
  const search = useCall('search.find', { text: typed, limit: HITS_PER_GROUP }, { enabled: typed !== '' });
  const hits = typed === '' ? [] : (search.data ?? []);
  const commands = findCommands(t, actor.role, typed);

  const tools = {
    go: onGo,
    register: () => {
      onClose();
      register();
    },
    lock: () => {
      onClose();
      lock();
    },
    switchLanguage: () => {
      onClose();
      void call('session.setLocale', { locale: locale === 'en' ? 'zh-CN' : 'en' }).catch(report);
    },
    showKeys: onShowKeys,
  };
  // A line keeps its place in its group and gets the next hit's text: that is drawn faster than a new line.
  const results = [
    ...hits.map((hit, index) => ({
      key: `${hit.entity}:${index - hits.findIndex(({ entity }) => entity === hit.entity)}`,
      group: hit.entity as (typeof SEARCH_ENTITIES)[number] | 'commands',
      run: () => onGo(pathOfHit(hit)),
      line: <HitLine hit={hit} />,
    })),
    ...commands.map((command) => ({
      key: command.key,
      group: 'commands' as const,
      run: () => command.run(tools),
      line: <CommandLine command={command} />,
    })),
  ];
  const current = Math.min(chosen, results.length - 1);

  useEffect(() => {
    list.current?.querySelector(`#${optionId(current)}`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && results.length > 0) {
      event.preventDefault();
      setChosen((current + step + results.length) % results.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      // What is shown must answer what is typed: a fast typist's Enter waits for the newest results.
      if (!search.isPlaceholderData) results[current]?.run();
    }
  };

  return (
    <div>
      <div className="palette-input">
        <SearchOutlined style={{ color: COLORS.inkSoft }} />
        <input
          // biome-ignore lint/a11y/noAutofocus: who opens the search types at once
          autoFocus
          placeholder={t('search.placeholder')}
          aria-label={t('search.title')}
          role="combobox"
          aria-expanded
          aria-controls="palette-results"
          aria-activedescendant={results.length > 0 ? optionId(current) : undefined}
          maxLength={80}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        ref={list}
        id="palette-results"
        role="listbox"
        aria-label={t('search.title')}
        aria-busy={typed !== '' && (search.isPending || search.isPlaceholderData)}
        style={{ maxHeight: 440, overflow: 'auto', borderTop: `1px solid ${COLORS.line}` }}
      >
        {typed !== '' && results.length === 0 && search.isSuccess && (
          <Flex vertical gap={4} align="start" style={{ padding: '14px 16px' }}>
            <Typography.Text strong>{t('search.nothing', { text: typed })}</Typography.Text>
            <Typography.Text type="secondary">{t('search.nothingHint')}</Typography.Text>
            {FLOOR.includes(actor.role) && (
              <Button type="link" style={{ padding: 0 }} onClick={() => register()}>
                {t('search.registerThis')}
              </Button>
            )}
          </Flex>
        )}
        {results.map(({ key, group, run, line }, index) => (
          <div key={key}>
            {group !== results[index - 1]?.group && (
              <small className="palette-group">{t(`search.groups.${group}`)}</small>
            )}
            {/* Keyboard: the input above moves the choice and opens it. */}
            <div
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              onMouseMove={() => setChosen(index)}
              onClick={run}
              onKeyDown={onKeyDown}
              className="palette-option"
            >
              {line}
            </div>
          </div>
        ))}
      </div>
      <div style={{ padding: '6px 16px', borderTop: `1px solid ${COLORS.line}` }}>
        <small>{t('search.keys')}</small>
      </div>
    </div>
  );
}
