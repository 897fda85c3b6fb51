import type { TFunction } from 'i18next';
import type { Role } from '../../../shared/domain/roles';
import { foldText } from '../../../shared/domain/text';
import type { Command } from '../../widgets/registry';

/** Commands of this role whose label or words hold what was typed; a word must begin with it unless it is Chinese. */
export function findCommands(
  commands: readonly Command[],
  t: TFunction,
  role: Role,
  text: string,
): Command[] {
  const allowed = commands.filter((command) => command.roles.includes(role));
  const wanted = foldText(text).trim();
  if (wanted === '') return allowed;
  const chinese = /\p{Script=Han}/u.test(wanted);
  return allowed.filter((command) => {
    const words = foldText(`${command.label(t)} ${command.words}`);
    if (chinese) return words.includes(wanted);
    return words.startsWith(wanted) || words.includes(` ${wanted}`);
  });
}
