import { addDays, diffDays, type LocalDate } from '../dates';
import type { Buys } from './buys';
import type { Layer, Quadrant } from './codes';
import type { Answer, CustomerHistory } from './history';
import type { FactsSettings } from './settings';

/** An open complaint allows no more than this. */
const COMPLAINT_CAP = 50;

type Settings = FactsSettings['quadrants'];

/** The exact mean of what was answered last, 0 to 100, not above 50 while a complaint is open; NULL: nobody was asked lately. */
function meanOf(
  { answers, openComplaint }: Pick<CustomerHistory, 'answers' | 'openComplaint'>,
  settings: Settings,
  day: LocalDate,
): number | null {
  const last = answers
    .filter(({ date }) => diffDays(date, day) < settings.answerDays)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, settings.answers);
  if (last.length === 0) return null;
  const mean = last.reduce((sum, { score }) => sum + score, 0) / last.length;
  return openComplaint ? Math.min(mean, COMPLAINT_CAP) : mean;
}

/** Satisfaction in whole points, rounded down so that what is shown is as high as what is compared. */
export function satisfactionOf(
  history: Pick<CustomerHistory, 'answers' | 'openComplaint'>,
  settings: Settings,
  day: LocalDate,
): number | null {
  const mean = meanOf(history, settings, day);
  return mean === null ? null : Math.floor(mean);
}

interface Of extends Pick<Buys, 'buys' | 'firstBuy'> {
  layer: Layer;
  referred: number;
  sat: number | null;
  shareBp: number | null;
}

/** Satisfied or not, loyal or not; undecided while it is too early to say whether somebody is loyal. */
export function quadrantOf({ layer, sat, ...of }: Of, settings: Settings, day: LocalDate): Quadrant {
  if (sat === null) return 'unrated';
  const loyal = layer === 'dormant' || layer === 'lost' ? false : isLoyal(of, settings, day);
  if (loyal === null) return 'undecided';
  if (sat >= settings.satisfiedFrom) return loyal ? 'loyal' : 'mercenary';
  return loyal ? 'captive' : 'defecting';
}

function isLoyal(
  { buys, firstBuy, referred, shareBp }: Omit<Of, 'layer' | 'sat'>,
  settings: Settings,
  day: LocalDate,
): boolean | null {
  if (buys >= 2 || referred > 0 || (shareBp !== null && shareBp >= settings.loyalShareBp)) return true;
  return firstBuy !== null && diffDays(firstBuy, day) >= settings.notLoyalDays ? false : null;
}

/** Days on which satisfaction or loyalty may move by time alone. */
export function quadrantDays(
  { firstBuy }: Pick<Buys, 'firstBuy'>,
  answers: readonly Answer[],
  settings: Settings,
): LocalDate[] {
  const old = answers.map(({ date }) => addDays(date, settings.answerDays));
  return firstBuy === null ? old : [addDays(firstBuy, settings.notLoyalDays), ...old];
}
