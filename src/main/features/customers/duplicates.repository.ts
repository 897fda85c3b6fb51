import { normalizePhone, phoneBeginning } from '../../../shared/domain/phone';
import { foldText } from '../../../shared/domain/text';
import type { Reader } from '../../database/database';
import { nameReadings } from '../../database/names/pinyin';
import { findInSearch, queryTokens } from '../search';
import { cardsOf, idsByHome, phonesFrom } from './customers.repository';
import { lastActivity } from './timeline.repository';

interface Typed {
  phone: string | null;
  phone2: string | null;
  name: string | null;
  community: string | null;
  building: string | null;
  room: string | null;
  exceptId: number | null;
}
type Why = 'phone' | 'phone_start' | 'name' | 'similar_name' | 'home';

const SHOWN = 6;
const LOOKED_AT = 30;
/** Fewer digits than these are shared by too many. */
const ENOUGH_DIGITS = 7;
const WEIGHTS: Record<Why, number> = { phone: 8, name: 4, home: 3, phone_start: 2, similar_name: 1 };

/** People who may be the one being typed in: by any phone (its beginning from 7 digits on), name, sound of the name, or home. */
export function findDuplicates(db: Reader, typed: Typed) {
  const reasons = new Map<number, Set<Why>>();
  const note = (ids: readonly number[], why: Why) => {
    for (const id of ids) {
      if (id !== typed.exceptId) reasons.set(id, (reasons.get(id) ?? new Set()).add(why));
    }
  };
  for (const phone of [typed.phone, typed.phone2]) {
    const beginning = phoneBeginning(phone ?? '');
    if (beginning.length < ENOUGH_DIGITS) continue;
    // Asked without its extension: it is the same telephone with another one, or with none.
    const whole = normalizePhone(phone ?? '');
    for (const { id, phones } of phonesFrom(db, beginning, LOOKED_AT)) {
      note([id], whole !== null && phones.includes(whole) ? 'phone' : 'phone_start');
    }
  }
  if (typed.name) noteNames(db, typed.name, note);
  if (typed.community && typed.room) {
    note(
      idsByHome(db, { community: typed.community, building: typed.building, room: typed.room }, LOOKED_AT),
      'home',
    );
  }
  const weight = (id: number) => [...(reasons.get(id) ?? [])].reduce((sum, why) => sum + WEIGHTS[why], 0);
  const likely = [...reasons.keys()].sort((a, b) => weight(b) - weight(a) || b - a).slice(0, SHOWN);
  return cardsOf(db, likely).map((card) => ({
    ...card,
    why: [...(reasons.get(card.id) ?? [])],
    lastActivity: lastActivity(db, card.id),
  }));
}

/** The same name, and names that sound the same (李明, 黎明) or go on from what is typed (李明 → 李明朗). */
function noteNames(db: Reader, name: string, note: (ids: readonly number[], why: Why) => void): void {
  if ([...name].length < 2) return;
  const wanted = foldText(name);
  const sounds = nameReadings(name).full.map((syllables) => syllables.join(''));
  const found = new Set<number>();
  for (const query of [name, ...sounds]) {
    for (const id of findInSearch(db, queryTokens(query), LOOKED_AT, 'customers')) found.add(id);
  }
  for (const card of cardsOf(db, [...found])) {
    const other = foldText(card.name);
    if (other === wanted) note([card.id], 'name');
    else if (other.startsWith(wanted) || soundsLike(card.name, sounds)) note([card.id], 'similar_name');
  }
}

function soundsLike(name: string, sounds: readonly string[]): boolean {
  return nameReadings(name).full.some((syllables) => sounds.includes(syllables.join('')));
}
