import { describe, expect, it } from 'vitest';
import { cleanLines, cleanText, collapseSpaces, foldText, stripInvisible, toHalfWidth } from './text';

describe('text', () => {
  it('makes full-width signs half-width and leaves Chinese alone', () => {
    expect(toHalfWidth('ＳＯ２０２６－１　李明（￥５）～、。')).toBe('SO2026-1 李明(¥5)~、。');
  });
  it('collapses every kind of space', () => {
    expect(collapseSpaces(' 李 \t\u3000 明\u00A0\n朗 ')).toBe('李 明 朗');
  });
  it('removes what nobody typed', () => {
    expect(stripInvisible('\u202D138\u200B1234\uFEFF\u202C')).toBe('1381234');
    expect(stripInvisible('a\u0000b\uD800c')).toBe('abc');
    expect(stripInvisible('𠮷a\nb\tc')).toBe('𠮷a\nb\tc');
  });
  it('cleans one line and keeps its punctuation', () => {
    expect(cleanText('  要 实木，\n不要 贴皮。\u0007')).toBe('要 实木，不要 贴皮。'.replace('，', '， '));
    expect(cleanText('e\u0301')).toBe('é');
  });
  it('cleans a note line by line', () => {
    expect(cleanLines('\r\n a  b \r\n\r\n\r\n\r\nc\rd\n\n')).toBe('a b\n\nc\nd');
  });
  it('folds for comparison', () => {
    expect(foldText('ＬÜ José 李')).toBe('lv jose 李');
    expect(foldText('lu\u0308')).toBe('lv');
  });
});
