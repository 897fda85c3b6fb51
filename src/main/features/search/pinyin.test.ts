import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_READINGS, nameReadings } from './pinyin';

const full = (name: string): string[] => nameReadings(name).full.map((syllables) => syllables.join(' '));

describe('nameReadings', () => {
  it('reads a name syllable by syllable', () => {
    expect(nameReadings('李明朗')).toEqual({ full: [['li', 'ming', 'lang']], initials: ['lml'] });
    expect(full('吕布')).toEqual(['lv bu']);
  });
  it.each([
    ['单雄', ['shan xiong', 'dan xiong']],
    ['曾小贤', ['zeng xiao xian', 'ceng xiao xian']],
    ['仇英', ['qiu ying', 'chou ying']],
    ['解缙', ['xie jin', 'jie jin']],
    ['查良', ['zha liang', 'cha liang']],
    ['区明', ['ou ming', 'qu ming']],
    ['尉迟恭', ['yu chi gong', 'wei chi gong']],
    ['万俟飞', ['mo qi fei', 'wan qi fei', 'wan si fei']],
    ['翟明', ['zhai ming', 'di ming']],
    ['王乐', ['wang le', 'wang yue']],
    ['李长单', ['li chang dan', 'li zhang shan']],
  ])('%s is found under each of its readings', (name, expected) => {
    expect(full(name)).toEqual(expect.arrayContaining(expected));
  });
  it('puts the surname reading first and leaves readings nobody uses out', () => {
    expect(full('单雄')[0]).toBe('shan xiong');
    expect(full('曾小贤')[0]).toBe('zeng xiao xian');
    expect(full('沈明')).toEqual(['shen ming']);
    expect(full('孙明')).toEqual(['sun ming']);
  });
  it('reads a polyphonic character by its usual reading inside the name', () => {
    expect(full('王单')[0]).not.toBe('');
    expect(full('重阳')).toContain('chong yang');
    expect(nameReadings('单雄').initials.sort()).toEqual(['cx', 'dx', 'sx']);
  });
  it('passes English names, numbers and mixtures through', () => {
    expect(nameReadings('Tom  Li')).toEqual({ full: [['tom', 'li']], initials: ['tl'] });
    expect(full('张三A2')).toEqual(['zhang san a2']);
    expect(full('ＡＢＣ王')).toEqual(['abc wang']);
    expect(full('阿依古丽·买买提')).toEqual(['a yi gu li mai mai ti']);
  });
  it('survives what is no name', () => {
    expect(nameReadings('')).toEqual({ full: [], initials: [] });
    expect(nameReadings(' -·😀 ')).toEqual({ full: [], initials: [] });
    expect(full('𠮷田')).toEqual(['𠮷 tian']);
  });
  it('keeps every surname reading when it has to cut', () => {
    const readings = full('单乐长重行朝');
    expect(readings).toHaveLength(MAX_READINGS);
    expect(new Set(readings.map((reading) => reading.split(' ')[0]))).toEqual(
      new Set(['shan', 'dan', 'chan']),
    );
  });
  it('reads a surname at the head alone, and a long text not to its end', () => {
    expect(full('朴树')[0]).toBe('piao shu');
    expect(full('A朴树')).toEqual(['a pu shu']);
    expect(nameReadings('李'.repeat(100)).full[0]).toHaveLength(40);
  });
  it('is bounded and has no tones, spaces or capitals for anything', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'单曾仇解查乐长重行朝吕绿女李明ABcd -·8😀'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (name) => {
        const readings = nameReadings(name);
        expect(readings.full.length).toBeLessThanOrEqual(MAX_READINGS);
        expect(readings.initials.length).toBeLessThanOrEqual(readings.full.length);
        for (const syllables of readings.full) {
          expect(syllables.length).toBeLessThanOrEqual(40);
          for (const syllable of syllables) expect(syllable).toMatch(/^[a-z0-9]+$/);
        }
      }),
    );
  });
});
