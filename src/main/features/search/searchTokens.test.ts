import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone } from '../../../shared/domain/phone';
import { nameReadings } from '../../database/names/pinyin';
import { codeTokens, nameStarts, nameTokens, phoneTokens, queryTokens, textTokens } from './searchTokens';

/** What FTS5 does with quoted prefixes joined by AND. */
function finds(tokens: readonly string[], typed: string): boolean {
  const terms = queryTokens(typed);
  return terms.length > 0 && terms.every((term) => tokens.some((token) => token.startsWith(term)));
}

const SURNAMES = ['李', '王', '单', '曾', '仇', '解', '查', '吕', '欧阳', '尉迟', '长孙', '区', '翟'];
const GIVEN = '明朗乐长行朝娟志强丽华晟茜建国雨欣绿𠮷';
const chineseName = fc
  .tuple(
    fc.constantFrom(...SURNAMES),
    fc.string({ unit: fc.constantFrom(...GIVEN), minLength: 1, maxLength: 3 }),
  )
  .map(([surname, given]) => surname + given);
const latinName = fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?$/);
const anyName = fc.oneof(
  { arbitrary: chineseName, weight: 4 },
  latinName,
  fc.tuple(chineseName, fc.constantFrom('A', '2', ' 太太', '（Tom）', '·买买提')).map(([a, b]) => a + b),
);
const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
const landline = fc.stringMatching(/^0(10[2-9]\d{7}|[3-9]\d{2}[2-9]\d{6,7})$/);
const regional = fc.stringMatching(/^\+(852[2-9]\d{7}|8536\d{7}|8869\d{8}|8862\d{8})$/);
const mainland = fc.oneof(mobile, landline, fc.stringMatching(/^[48]00\d{7}$/));
const anyPhone = fc.oneof(mainland, regional);
const range = fc.tuple(fc.nat(), fc.nat());

/** A piece of `parts` with at least `min` of them, chosen by two numbers. */
function piece<T>(parts: readonly T[], [a, b]: [number, number], min = 1): T[] {
  const start = a % (parts.length - min + 1);
  const length = min + (b % (parts.length - start - min + 1));
  return parts.slice(start, start + length);
}

describe('names', () => {
  it('finds any piece of a name as it is written', () => {
    fc.assert(
      fc.property(anyName, range, (name, r) => {
        const typed = piece([...name], r).join('');
        fc.pre(/[\p{L}\p{N}]/u.test(typed));
        expect(finds(nameTokens(name), typed)).toBe(true);
        expect(finds(nameTokens(name), typed.toUpperCase())).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  it('finds any piece of its pinyin that starts a syllable, in each reading', () => {
    fc.assert(
      fc.property(chineseName, fc.nat(), range, (name, which, [a, b]) => {
        const readings = nameReadings(name).full;
        const syllables = readings[which % readings.length] ?? [];
        const rest = [...syllables.slice(a % syllables.length).join('')];
        const typed = rest.slice(0, 1 + (b % rest.length)).join('');
        expect(finds(nameTokens(name), typed)).toBe(true);
        expect(finds(nameTokens(name), syllables.join(' '))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  it('finds any piece of its initials', () => {
    fc.assert(
      fc.property(chineseName, range, (name, r) => {
        for (const initials of nameReadings(name).initials) {
          expect(finds(nameTokens(name), piece([...initials], r).join(''))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
  it.each([
    '李明',
    '明朗',
    '朗',
    'lml',
    'ml',
    'LML',
    'liming',
    'minglang',
    'mingl',
    'lang',
    '李ml',
    'li 朗',
    'ｌｍｌ',
    '李 明',
  ])('李明朗 is found by %s', (typed) => {
    expect(finds(nameTokens('李明朗'), typed)).toBe(true);
  });
  it.each(['李朗', '朗明', 'ing', 'lll', 'iming', '王', '李ma', ''])('李明朗 is not found by %j', (typed) => {
    expect(finds(nameTokens('李明朗'), typed)).toBe(false);
  });
  it('takes ü as v, and finds surnames by every reading', () => {
    for (const typed of ['lv', 'lü', 'LÜ布', 'lvb', 'lu', 'lubu'])
      expect(finds(nameTokens('吕布'), typed)).toBe(true);
    for (const typed of ['shan', 'dan', 'sxx', 'dxx']) expect(finds(nameTokens('单雄信'), typed)).toBe(true);
    for (const typed of ['tom', 'li', 'tomli', 'Tom Li', 'om'])
      expect(finds(nameTokens('Tom Li'), typed)).toBe(true);
  });
  it.each([
    ['𠮷田美穗', ['jitian', 'jtms', '吉田', '𠮷田', 'tianmei']],
    ['Jürgen Müller', ['muller', 'Müller', 'mul', 'jurgen', 'JÜRGEN', 'jurgenm', 'ller']],
    ['Zoë Groß', ['zoe', 'gross', 'groß']],
    ['François Łukasz', ['francois', 'lukasz', 'çois']],
    ['ﬁona ①', ['fiona', '1']],
    ['女娲', ['nvwa', 'nuwa', 'nüwa', 'nw']],
  ])('%s is found however it is typed', (name, typed) => {
    for (const text of typed) expect(finds(nameTokens(name), text), text).toBe(true);
  });
  it('takes no v of a foreign name for u', () => {
    expect(finds(nameTokens('Victor Lv'), 'uictor')).toBe(false);
  });
  it('holds no token that another one answers for', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const tokens = nameTokens(name);
        for (const token of tokens) {
          expect(tokens.filter((other) => other.startsWith(token))).toEqual([token]);
          expect(token).toMatch(/^[\p{L}\p{N}]{1,24}$/u);
        }
      }),
    );
  });
});

describe('phones', () => {
  it('finds any run of at least three digits, in any width', () => {
    fc.assert(
      fc.property(anyPhone, range, (phone, r) => {
        const typed = piece([...phone.replace('+', '')], r, 3).join('');
        const wide = typed.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        expect(finds(phoneTokens(phone), typed)).toBe(true);
        expect(finds(phoneTokens(phone), wide)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  it('finds it at every step of typing it as it is printed', () => {
    fc.assert(
      fc.property(mainland, fc.constantFrom('', '+86 ', '+86-'), (phone, prefix) => {
        const printed = formatPhone(phone);
        for (let end = 1; end <= printed.length; end += 1) {
          expect(finds(phoneTokens(phone), prefix + printed.slice(0, end))).toBe(true);
        }
      }),
    );
  });
  it('finds one of Hong Kong, Macao or Taiwan at every step, with its code, without, and as it is dialled there', () => {
    fc.assert(
      fc.property(regional, fc.constantFrom('+', '00', ''), (phone, before) => {
        const printed = formatPhone(phone).slice(1);
        const local = printed.slice(4);
        for (let end = 3; end <= printed.length; end += 1) {
          expect(finds(phoneTokens(phone), before + printed.slice(0, end))).toBe(before !== '00' || end > 4);
        }
        for (let end = 1; end <= local.length; end += 1) {
          const typed = (phone.startsWith('+886') ? '0' : '') + local.slice(0, end);
          expect(finds(phoneTokens(phone), typed)).toBe(true);
        }
      }),
    );
  });
  it('gives one term for a number in pieces', () => {
    expect(queryTokens('138 1234 5678')).toEqual(['13812345678']);
    expect(queryTokens('138-1234 56')).toEqual(['138123456']);
    expect(queryTokens('１３８－１２３４')).toEqual(['1381234']);
    expect(queryTokens('0571-8888 6666')).toEqual(['057188886666']);
    expect(queryTokens('(0571)8888')).toEqual(['05718888']);
    expect(queryTokens('1234 5678')).toEqual(['12345678']);
    expect(queryTokens('+86 138 1234 5678')).toEqual(['13812345678']);
    expect(queryTokens('8613812345678')).toEqual(['13812345678']);
    expect(queryTokens('0086 138 1234 5678')).toEqual(['13812345678']);
  });
  it('does not take a piece of a phone for a country code', () => {
    expect(queryTokens('8613')).toEqual(['8613']);
    expect(queryTokens('00861')).toEqual(['00861']);
  });
  it('indexes nothing below three digits and keeps the extension', () => {
    expect(phoneTokens('12')).toEqual([]);
    expect(phoneTokens('138')).toEqual(['138']);
    expect(finds(phoneTokens('057188886666-801'), '801')).toBe(true);
    expect(finds(phoneTokens('13812345678'), '139')).toBe(false);
  });
});

describe('codes', () => {
  const tokens = codeTokens('SO20261121-003');
  it.each([
    '20261121-003',
    '20261121003',
    '２０２６１１２１－００３',
    '20261121 003',
    '20261121',
    '2026-11-21',
    '1121-003',
    '1121-00',
    '21-003',
    '1121003',
    '003',
  ])('is found by %s', (typed) => {
    expect(finds(tokens, typed)).toBe(true);
  });
  it.each(['20261122', 'so', '004', '1121-004'])('is not found by %s', (typed) => {
    expect(finds(tokens, typed)).toBe(false);
  });
  it('gives one term for a tail', () => {
    expect(queryTokens('1121-003')).toEqual(['1121003']);
    expect(queryTokens('SO20261121-003')).toEqual(['so20261121003']);
    expect(queryTokens('2026-11-21')).toEqual(['20261121']);
    expect(queryTokens('2026 1121 003')).toEqual(['20261121003']);
  });
});

describe('texts', () => {
  const tokens = textTokens('绿城·桂花园 3-2-501（A座）');
  it.each([
    '绿城',
    '桂花',
    '园',
    '桂花园3',
    '3-2-501',
    '3 501',
    '绿城 501',
    'a座',
    '501',
    '城·桂',
    '绿城桂花园',
  ])('finds %s', (typed) => {
    expect(finds(tokens, typed)).toBe(true);
  });
  it.each(['绿园', '502', '4-2-501', 'b座'])('does not find %s', (typed) => {
    expect(finds(tokens, typed)).toBe(false);
  });
  it('finds any piece of a community', () => {
    const community = fc.string({
      unit: fc.constantFrom(...'绿城桂花园3幢2单元-·A座 5'),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(community, range, (text, r) => {
        const typed = piece([...text], r).join('');
        fc.pre(/[\p{L}\p{N}]/u.test(typed));
        expect(finds(textTokens(text), typed)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  it('is bounded for a text of any length, and still found from its beginning', () => {
    const long = Array.from({ length: 500 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    expect(textTokens(long)).toHaveLength(60);
    expect(finds(textTokens(long), long)).toBe(true);
  });
});

describe('what a name begins with', () => {
  it('is its writing and every reading of it, from the first character only', () => {
    expect(finds(nameStarts('单志远'), '单志')).toBe(true);
    expect(finds(nameStarts('单志远'), 'shanzhi')).toBe(true);
    expect(finds(nameStarts('单志远'), '志远')).toBe(false);
    expect(nameStarts('')).toEqual([]);
  });
});

describe('queries', () => {
  it('keeps separate things separate', () => {
    expect(queryTokens('李明 138-1234')).toEqual(['李明', '1381234']);
    expect(queryTokens('李明138')).toEqual(['李明', '138']);
    expect(queryTokens('501 13812345678')).toEqual(['501', '13812345678']);
    expect(queryTokens('13812345678 501')).toEqual(['13812345678', '501']);
    expect(queryTokens('1201 501')).toEqual(['1201', '501']);
    expect(queryTokens('3栋5 李')).toEqual(['3栋5', '李']);
    expect(queryTokens('3栋501')).toEqual(['3栋', '501']);
    expect(queryTokens('李ml 绿城')).toEqual(['李', 'ml', '绿城']);
    expect(queryTokens('张三(138)、李四')).toEqual(['张三', '138', '李四']);
  });
  it('is empty when there is nothing to look for, and bounded', () => {
    expect(queryTokens(' -*"() ')).toEqual([]);
    expect(queryTokens('a a A')).toEqual(['a']);
    expect(queryTokens('a b c d e f g h i j k')).toHaveLength(8);
    expect(queryTokens('x'.repeat(500))).toEqual(['x'.repeat(24)]);
  });
  it('gives FTS5 nothing but quoted words for any input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const terms = queryTokens(typed);
        for (const term of terms) expect(term).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(queryTokens(terms.join(' ')).length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
