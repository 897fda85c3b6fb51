import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, foldText, stripInvisible, toHalfWidth } from './text';

describe('text', () => {
  it('makes full-width signs half-width and leaves Chinese alone', () => {
    expect(toHalfWidth('ＳＯ２０２６－１　李明（￥５）～、。')).toBe('SO2026-1 李明(¥5)~、。');
  });
  it('removes what nobody typed', () => {
    expect(stripInvisible('\u202D138\u200B1234\uFEFF\u202C')).toBe('1381234');
    expect(stripInvisible('a\u0000b\uD800c')).toBe('abc');
    expect(stripInvisible('𠮷a\nb\tc')).toBe('𠮷a\nb\tc');
  });
  it.each([
    ['blanks at the ends', ' \u3000要 实木，\n不要  贴皮。\t', '要 实木，\n不要  贴皮。'],
    ['letters in pieces', 'e\u0301', 'é'],
    ['lines of other systems', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['direction marks', '李\u202E明\u2066朗\u200F', '李明朗'],
    ['zero width', '\uFEFF李\u200B明\u2060\u00AD\u200C朗', '李明朗'],
    ['fillers', '李\u3164\u115F\uFFA0\u034F', '李'],
    ['a joiner that joins nothing', '李\u200D明 👩\u200D', '李明 👩'],
    ['a selector after nothing', '\uFE0F 李\uFE0F', '李\uFE0F'],
    ['tags without a flag', '李\u{E0067}\u{E007F}', '李'],
  ])('cleans %s', (_what, typed, stored) => {
    expect(cleanText(typed)).toBe(stored);
  });
  it.each(['👩‍👩‍👧‍👦', '👩🏽‍💻', '❤️‍🔥', '🏳️‍🌈', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '葛󠄀城', '𠮷野家', 'ئۇيغۇر', '。', '\u{E000}'])(
    'keeps %s whole',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );
  it.each(['', ' \u3000\n', '\u200B', '\u202E', '\u2800', '\u3164', '\u200D\uFE0F', '\u0301', '\u{E0067}'])(
    'finds nothing to see in %j',
    (text) => {
      expect(cleanText(text)).toBe('');
    },
  );
  it('changes nothing that is clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
  it('folds for comparison', () => {
    expect(foldText('ＬÜ José 李')).toBe('lv jose 李');
    expect(foldText('lu\u0308')).toBe('lv');
  });
});
