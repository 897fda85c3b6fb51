import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_READINGS, nameReadings, nameSortKey } from './pinyin';

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
  it.each([
    ['𠮷田美穗', 'ji tian mei sui'],
    ['山﨑', 'shan qi'],
    ['髙橋', 'gao qiao'],
    ['𣘺本', 'qiao ben'],
    ['㐂多', 'xi duo'],
    ['𡈽屋', 'tu wu'],
    ['Jürgen Groß', 'jvrgen gross'],
    ['Åse Øster', 'ase oster'],
  ])('%s is read as the usual form of its characters: %s', (name, expected) => {
    expect(full(name)).toContain(expected);
  });
  it('survives what is no name', () => {
    expect(nameReadings('')).toEqual({ full: [], initials: [] });
    expect(nameReadings(' -·😀 ')).toEqual({ full: [], initials: [] });
    expect(full('𫞂田')).toHaveLength(1);
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

describe('nameSortKey', () => {
  /** As SQLite compares. */
  const sorted = (names: readonly string[]) =>
    [...names].sort((a, b) => Buffer.compare(Buffer.from(nameSortKey(a)), Buffer.from(nameSortKey(b))));

  it('is that of a Chinese dictionary, surnames as surnames are read, Latin letters among them', () => {
    expect(sorted(['李明', '王芳', '白杨'])).toEqual(['白杨', '李明', '王芳']);
    expect(
      sorted(['查良', '张三', '单雄', '仇英', '解缙', '曾小贤', '区明', '谢飞', '任飞', '彭飞']),
    ).toEqual([...['区明', '彭飞', '仇英', '任飞', '单雄', '解缙', '谢飞', '曾小贤', '查良', '张三']]);
    expect(sorted(['力文', '李明朗', '黎明', '李明', '离歌', '李安'])).toEqual([
      ...['离歌', '黎明', '李安', '李明', '李明朗', '力文'],
    ]);
    expect(
      sorted(['赵飞', 'Zoe', 'Lily', '李明', 'Müller Tom', 'Muller', 'Ada', '88号', '王芳', 'Ben']),
    ).toEqual([...['88号', 'Ada', 'Ben', '李明', 'Lily', 'Muller', 'Müller Tom', '王芳', '赵飞', 'Zoe']]);
    expect(sorted(['吕布', '栾平', '路遥', '罗成', '鲁迅'])).toEqual([
      '鲁迅',
      '路遥',
      '吕布',
      '栾平',
      '罗成',
    ]);
    expect(sorted(['𠮷田', '纪晓岚', '吉野'])).toEqual(['𠮷田', '吉野', '纪晓岚']);
  });
  it('is empty without letters, bounded, and never splits a pair of surrogates', () => {
    expect(nameSortKey('')).toBe('');
    expect(nameSortKey(' -·😀 ')).toBe('');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        expect(nameSortKey(name).isWellFormed()).toBe(true);
        expect(nameSortKey(name).split(' ').length).toBeLessThanOrEqual(40);
      }),
    );
  });
});
