import { LOCALES } from '../../../shared/domain/locale';
import type { Role } from '../../../shared/domain/roles';
import { foldText } from '../../../shared/domain/text';
import { i18next } from '../../platform/i18n';
import type { Command } from '../../widgets/registry';

const SPOKEN = LOCALES.map((locale) => i18next.getFixedT(locale));

/**
 * Commands of this role whose label, in either language, or words hold what was typed; a word must begin with it unless it
 * is Chinese. Without any text those that need none.
 */
export function findCommands(commands: readonly Command[], role: Role, text: string): Command[] {
  const allowed = commands.filter((command) => command.roles.includes(role));
  const wanted = foldText(text).trim();
  if (wanted === '') return allowed.filter(({ typed }) => !typed);
  const chinese = /\p{Script=Han}/u.test(wanted);
  return allowed.filter((command) => {
    if (command.typed && !chinese && wanted.length < 2) return false;
    const words = foldText([...SPOKEN.map((t) => command.label(t)), command.words].join(' '));
    if (chinese) return words.includes(wanted);
    return words.startsWith(wanted) || words.includes(` ${wanted}`);
  });
}
