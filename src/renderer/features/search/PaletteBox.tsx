import { SearchOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCardNumber } from '../../../shared/domain/memberCard';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { prefetch, useCall } from '../../platform/api';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { write } from '../../platform/write';
import { useReport } from '../../ui/useReport';
import { useWhenAnswered } from '../../ui/useWhenAnswered';
import { type Command, type CommandTools, useRegistry } from '../../widgets/registry';
import { useShellActions } from '../../widgets/shellActions';
import { findCommands } from './findCommands';
import { optionId, ResultList, resultsOf } from './ResultList';
import './palette.css';

const HITS_PER_GROUP = 6;
const NOTHING: never[] = [];
const question = (text: string) => ({ text, limit: HITS_PER_GROUP });

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
  const search = useCall('search.find', question(typed), { enabled: typed !== '' });
  const hits = typed === '' ? NOTHING : (search.data ?? NOTHING);
  const registry = useRegistry();
  const commands = useSameWhileEqual(findCommands(registry.commands, actor.role, typed));
  const results = useMemo(() => resultsOf(registry, hits, commands), [registry, hits, commands]);
  const tools: CommandTools = useMemo(
    () => ({
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
        void write('session.setLocale', { locale: locale === 'en' ? 'zh-CN' : 'en' }).catch(report);
      },
      showKeys: onShowKeys,
    }),
    [onGo, onClose, onShowKeys, register, lock, locale, report],
  );
  const current = Math.min(chosen, results.length - 1);
  const wrong = expectedDigit(typed);

  useEffect(() => {
    list.current?.querySelector(`#${optionId(current)}`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const step = (by: 1 | -1) => () => {
    if (results.length > 0) setChosen((current + by + results.length) % results.length);
  };
  // What a key works on must answer what is typed: a fast typist's keys wait for the newest results.
  const answered = typed === '' || search.isError || (search.isSuccess && !search.isPlaceholderData);
  const keys = useWhenAnswered(answered, {
    ArrowDown: step(1),
    ArrowUp: step(-1),
    Enter: () => results[current]?.run(tools),
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Enter') return;
    event.preventDefault();
    keys.press(event.key);
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
          onChange={({ target: { value } }) => {
            // Main looks while the text is drawn.
            if (value.trim() !== '') void prefetch('search.find', question(value.trim()));
            setText(value);
            setChosen(0);
            keys.forget();
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        ref={list}
        id="palette-results"
        role="listbox"
        aria-label={t('search.title')}
        aria-busy={!answered}
        style={{ maxHeight: 440, overflow: 'auto', borderTop: `1px solid ${COLORS.line}` }}
      >
        {typed !== '' && results.length === 0 && search.isSuccess && (
          <Flex vertical gap={4} align="start" style={{ padding: '14px 16px' }}>
            <Typography.Text strong>{t('search.nothing', { text: typed })}</Typography.Text>
            <Typography.Text type="secondary">
              {wrong ? t('search.wrongCard', { expected: wrong }) : t('search.nothingHint')}
            </Typography.Text>
            {FLOOR.includes(actor.role) && (
              <Button type="link" style={{ padding: 0 }} onClick={() => register()}>
                {t('search.registerThis')}
              </Button>
            )}
          </Flex>
        )}
        <ResultList results={results} current={current} tools={tools} onChoose={setChosen} />
      </div>
      <div style={{ padding: '6px 16px', borderTop: `1px solid ${COLORS.line}` }}>
        <small>{t('search.keys')}</small>
      </div>
    </div>
  );
}

/** The digit that belongs at the end of a card's number with a typing error; null for anything else. */
function expectedDigit(typed: string): string | null {
  const read = /^vip/i.test(typed) ? readCardNumber(typed) : null;
  return read && 'expected' in read ? read.expected : null;
}

/** The same array as long as the same commands are in it. */
function useSameWhileEqual(commands: Command[]): Command[] {
  const [kept, keep] = useState(commands);
  const equal = kept.length === commands.length && kept.every((command, i) => command === commands[i]);
  if (!equal) keep(commands);
  return equal ? kept : commands;
}
