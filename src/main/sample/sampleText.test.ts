import { describe, expect, it } from 'vitest';
import { CONTACT_CHANNELS, CONTACT_OUTCOMES } from '../../shared/domain/customerCodes';
import { isMobile, normalizePhone } from '../../shared/domain/phone';
import { communities, pickCommunity, sampleHome } from './communities';
import {
  MOBILE_COUNT,
  sampleBirthYear,
  sampleLandline,
  sampleMobile,
  samplePerson,
  surnames,
} from './people';
import * as remarks from './remarks';
import { createRng, seedOf } from './rng';

describe('rng', () => {
  it('repeats itself for one seed and differs for another', () => {
    const draw = (seed: number): number[] => {
      const rng = createRng(seed);
      return Array.from({ length: 50 }, () => rng.int(1, 1_000_000));
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('keeps to bounds, weights and members', () => {
    const rng = createRng(1);
    const rolls = Array.from({ length: 6000 }, () => rng.int(1, 6));
    for (const face of [1, 2, 3, 4, 5, 6]) {
      expect(rolls.filter((roll) => roll === face).length).toBeGreaterThan(850);
    }
    expect(new Set(rolls).size).toBe(6);
    const picks = Array.from({ length: 4000 }, () =>
      rng.weighted([
        ['a', 3],
        ['b', 1],
        ['c', 0],
      ] as const),
    );
    expect(picks.filter((pick) => pick === 'a').length / 4000).toBeCloseTo(0.75, 1);
    expect(picks).not.toContain('c');
    expect([...rng.shuffle([1, 2, 3, 4])].sort()).toEqual([1, 2, 3, 4]);
    expect(new Set(rng.sample([1, 2, 3, 4], 3)).size).toBe(3);
    expect(() => rng.pick([])).toThrow(RangeError);
    expect(() => rng.weighted([['a', 0]])).toThrow(RangeError);
  });

  it('forks into streams of their own', () => {
    expect(createRng(1).fork('a').next()).toBe(createRng(1).fork('a').next());
    expect(createRng(1).fork('a').next()).not.toBe(createRng(1).fork('b').next());
    expect(seedOf('沙发')).not.toBe(seedOf('沙床'));
  });
});

describe('people', () => {
  const rng = createRng(5);
  const crowd = Array.from({ length: 20_000 }, () => samplePerson(rng, sampleBirthYear(rng, 2026)));
  const share = (surname: string): number =>
    crowd.filter((person) => person.surname === surname).length / crowd.length;

  it('has common surnames often and polyphonic ones now and then', () => {
    expect(share('王')).toBeGreaterThan(share('彭') * 4);
    for (const surname of ['单', '曾', '仇', '解', '查']) {
      expect(share(surname), surname).toBeGreaterThan(0);
      expect(share(surname), surname).toBeLessThan(0.02);
    }
    expect(surnames.every(([surname, weight]) => /^\p{Script=Han}{1,2}$/u.test(surname) && weight > 0)).toBe(
      true,
    );
    expect(new Set(surnames.map(([surname]) => surname)).size).toBe(surnames.length);
  });

  it('names people of two to four characters, by generation', () => {
    expect(crowd.every((person) => /^\p{Script=Han}{2,4}$/u.test(person.name))).toBe(true);
    const given = (year: number): Set<string> =>
      new Set(Array.from({ length: 500 }, () => samplePerson(rng, year, 'male').given));
    expect(given(1960).has('建国')).toBe(true);
    expect(given(1995).has('建国')).toBe(false);
  });

  it('gives every index its own made-up but valid mobile', () => {
    const all = new Set(Array.from({ length: MOBILE_COUNT }, (_, index) => sampleMobile(index)));
    expect(all.size).toBe(MOBILE_COUNT);
    expect([...all].every((mobile) => isMobile(mobile) && mobile.slice(3, 7) === '0000')).toBe(true);
    expect(() => sampleMobile(MOBILE_COUNT)).toThrow(RangeError);
    expect(normalizePhone(sampleLandline(12))).toBe(sampleLandline(12));
  });
});

describe('communities', () => {
  it('are about 30, with unique names and households that add up', () => {
    expect(communities.length).toBeGreaterThanOrEqual(30);
    expect(new Set(communities.map((community) => community.name)).size).toBe(communities.length);
    for (const c of communities) {
      expect(c.households, c.name).toBe(c.buildings * c.unitsPerBuilding * c.floors * c.homesPerFloor);
      expect(c.households > 80 && c.households < 4000, `${c.name} ${c.households}`).toBe(true);
      expect(c.renovating, c.name).toBeLessThan(c.households);
      expect(c.lift || c.floors <= 7, c.name).toBe(true);
    }
  });

  it('hold homes that exist in them', () => {
    const rng = createRng(3);
    for (let i = 0; i < 500; i += 1) {
      const community = pickCommunity(rng);
      const home = sampleHome(rng, community);
      expect(home.floor).toBeLessThanOrEqual(community.floors);
      expect(home.room).toMatch(new RegExp(`^${home.floor}0[1-9]$`));
      expect(home.lift).toBe(community.lift);
    }
  });
});

describe('remarks', () => {
  it('are at least 60 different phrases in Chinese', () => {
    const texts = Object.values(remarks).flatMap((list) =>
      list.flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry))),
    );
    const chinese = texts.filter((text) => /\p{Script=Han}/u.test(text));
    expect(new Set(chinese).size).toBe(chinese.length);
    expect(chinese.length).toBeGreaterThanOrEqual(60);
  });

  it('use the shared codes of contacts, each at least once', () => {
    expect(new Set(remarks.contactNotes.map((note) => note.channel))).toEqual(new Set(CONTACT_CHANNELS));
    expect(new Set(remarks.contactNotes.map((note) => note.outcome))).toEqual(new Set(CONTACT_OUTCOMES));
  });
});
