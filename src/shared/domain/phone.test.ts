import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone, isMobile, maskPhone, normalizePhone, phoneBeginning } from './phone';

describe('normalizePhone', () => {
  it.each([
    ['13812345678', '13812345678'],
    ['138 1234 5678', '13812345678'],
    ['138-1234-5678', '13812345678'],
    ['１３８－１２３４－５６７８', '13812345678'],
    ['+86 138 1234 5678', '13812345678'],
    ['+8613812345678', '13812345678'],
    ['0086-138-1234-5678', '13812345678'],
    ['86 138 1234 5678', '13812345678'],
    ['8613812345678', '13812345678'],
    ['(+86)138.1234.5678', '13812345678'],
    ['\u202D138 1234 5678\u202C', '13812345678'],
    ['19912345678', '19912345678'],
    ['013812345678', '13812345678'],
    ['0 138 1234 5678', '13812345678'],
    ['+86 0138 1234 5678', '13812345678'],
    ['138，1234，5678', '13812345678'],
    ['138：1234：5678', '13812345678'],
    ['13812\n345678', '13812345678'],
    ['١٣٨١٢٣٤٥٦٧٨', '13812345678'],
    ['①③⑧①②③④⑤⑥⑦⑧', '13812345678'],
    ['0571-88886666', '057188886666'],
    ['(0571) 8888 6666', '057188886666'],
    ['0571－8888－6666', '057188886666'],
    ['+86 571 8888 6666', '057188886666'],
    ['+86 0571 8888 6666', '057188886666'],
    ['+86 10 8888 6666', '01088886666'],
    ['010-88886666', '01088886666'],
    ['021 5888 6666', '02158886666'],
    ['0571-8888666', '05718888666'],
    ['0571 88886 66 6', '057188886666'],
    ['0571-88886666-801', '057188886666-801'],
    ['0571 8888666 801', '05718888666-801'],
    ['0571-88886666转801', '057188886666-801'],
    ['0571-8888 6666 分机：801', '057188886666-801'],
    ['0571-88886666 ext. 801', '057188886666-801'],
    ['057188886666#8', '057188886666-8'],
    ['400-800-1234', '4008001234'],
    ['800 820 8820', '8008208820'],
    ['+86 400 800 1234', '4008001234'],
    ['+852 9123 4567', '+85291234567'],
    ['+85291234567', '+85291234567'],
    ['00852 9123-4567', '+85291234567'],
    ['852 9123 4567', '+85291234567'],
    ['85291234567', '+85291234567'],
    ['（+852）9123 4567', '+85291234567'],
    ['＋８５２　９１２３　４５６７', '+85291234567'],
    ['+852 2345 6789', '+85223456789'],
    ['+853 6612 3456', '+85366123456'],
    ['00853 2871 2345', '+85328712345'],
    ['853-6612-3456', '+85366123456'],
    ['+886 912 345 678', '+886912345678'],
    ['+886 0912 345 678', '+886912345678'],
    ['+886 (0)912-345-678', '+886912345678'],
    ['00886912345678', '+886912345678'],
    ['886 912 345 678', '+886912345678'],
    ['8860912345678', '+886912345678'],
    ['0912-345-678', '+886912345678'],
    ['0912345678', '+886912345678'],
    ['+886 2 2345 6789', '+886223456789'],
    ['+886 (02) 2345-6789', '+886223456789'],
    ['+886 3 123 4567', '+88631234567'],
    ['0912-3456789', '09123456789'],
    ['+86 852 6666 888', '08526666888'],
  ])('%s is %s', (text, expected) => {
    expect(normalizePhone(text)).toBe(expected);
  });
  it.each([
    '',
    '138',
    '1381234567',
    '138123456789',
    '12812345678',
    '88886666',
    '0571-888866',
    '0571-888866667',
    '010-8888666',
    '0571-18886666',
    '13812345678转8',
    '0571-88886666转',
    '0571-88886666转80转1',
    '0571-88886666-1234567',
    '91234567',
    '912345678',
    '02 2345 6789',
    '+852 9123 456',
    '+852 1123 4567',
    '+852 9123 45678',
    '+853 9123 4567',
    '+886 912 345 67',
    '+886 0912 345 6789',
    '886 2 2345 6789',
    '+1 852 9123 4567',
    '852+91234567',
    '500-800-1234',
    '手机13812345678',
    '138x1234y5678',
    '+1 138 1234 5678',
    '138+12345678',
  ])('refuses %j', (text) => {
    expect(normalizePhone(text)).toBeNull();
  });
  it('is the same for whatever separators and prefixes are put in', () => {
    const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
    const separators = fc.array(fc.constantFrom('', ' ', '-', '－', '.', '\u200B', '　'), {
      minLength: 11,
      maxLength: 11,
    });
    const prefix = fc.constantFrom('', '+86', '+86 ', '0086', '86', '86-', '＋８６ ');
    fc.assert(
      fc.property(mobile, separators, prefix, (phone, seps, before) => {
        const typed = [...phone].map((digit, i) => digit + seps[i]).join('');
        expect(normalizePhone(before + typed)).toBe(phone);
      }),
    );
  });
});

const stored = fc.oneof(
  fc.stringMatching(/^1[3-9]\d{9}$/),
  fc.stringMatching(/^0(10|2\d)[2-9]\d{7}$/),
  fc.stringMatching(/^0[3-9]\d{2}[2-9]\d{6,7}(-\d{1,6})?$/),
  fc.stringMatching(/^[48]00\d{7}$/),
  fc.stringMatching(/^\+852[2-9]\d{7}$/),
  fc.stringMatching(/^\+853([68]\d|28)\d{6}$/),
  fc.stringMatching(/^\+886(9\d{8}|[2-8]\d{7,8})$/),
);

describe('formatPhone and maskPhone', () => {
  it.each([
    ['13812345678', '138 1234 5678', '138****5678'],
    ['057188886666', '0571-8888 6666', '0571-****6666'],
    ['05718888666', '0571-888 8666', '0571-****8666'],
    ['01088886666', '010-8888 6666', '010-****6666'],
    ['057188886666-801', '0571-8888 6666-801', '0571-****6666'],
    ['4008001234', '400-800-1234', '400****1234'],
    ['+85291234567', '+852 9123 4567', '+852-****4567'],
    ['+85366123456', '+853 6612 3456', '+853-****3456'],
    ['+886912345678', '+886 912 345 678', '+886-****5678'],
    ['+886223456789', '+886 2 2345 6789', '+886-****6789'],
    ['+88631234567', '+886 3123 4567', '+886-****4567'],
    ['12345', '12345', '*****'],
    ['weixin88', 'weixin88', '****88'],
  ])('%s reads %s and %s', (phone, formatted, masked) => {
    expect(formatPhone(phone)).toBe(formatted);
    expect(maskPhone(phone)).toBe(masked);
    expect(maskPhone(masked)).toBe(masked);
    expect(formatPhone(masked)).toBe(masked);
  });
  it('is understood again, and a stored number is its own normal form', () => {
    fc.assert(
      fc.property(stored, (phone) => {
        expect(normalizePhone(phone)).toBe(phone);
        expect(normalizePhone(formatPhone(phone))).toBe(phone);
      }),
      { numRuns: 500 },
    );
  });
  it('never shows the middle of a number', () => {
    fc.assert(
      fc.property(stored, (phone) => {
        const [head = '', tail = '', ...more] = maskPhone(phone).replace('-', '').split('****');
        const [digits = ''] = phone.split('-');
        expect(more).toEqual([]);
        expect(digits.startsWith(head) && digits.endsWith(tail)).toBe(true);
        expect(tail).toHaveLength(4);
        expect(digits.length - head.length - tail.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
  it('tells mobiles from the rest', () => {
    expect(isMobile('13812345678')).toBe(true);
    expect(isMobile('057188886666')).toBe(false);
  });
});

describe('phoneBeginning', () => {
  it('is the beginning of the stored number at every step of typing it, with any country code', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('13812345678', '057188886666', '01088886666', '4008001234', '057188886666-801'),
        fc.constantFrom('', '+86 ', '+86-', '0086 ', '86'),
        (phone, code) => {
          // A bare 86 before a landline is nobody's way to write a number with an extension.
          fc.pre(code !== '86' || !phone.includes('-'));
          const printed = formatPhone(phone);
          for (let end = 4; end <= printed.length; end += 1) {
            const beginning = phoneBeginning(code + printed.slice(0, end));
            expect(phone.startsWith(beginning), `${code}${printed.slice(0, end)} gave ${beginning}`).toBe(
              true,
            );
            expect(beginning.length).toBeGreaterThanOrEqual(3);
          }
        },
      ),
    );
  });
  it('keeps the code of Hong Kong, Macao and Taiwan, however it is begun', () => {
    const numbers = fc.constantFrom('+85291234567', '+85366123456', '+886912345678', '+886223456789');
    fc.assert(
      fc.property(numbers, fc.constantFrom('+', '00', ''), (phone, before) => {
        const printed = before + formatPhone(phone).slice(1);
        for (let end = before.length + 3; end <= printed.length; end += 1) {
          const beginning = phoneBeginning(printed.slice(0, end));
          expect(phone.startsWith(beginning), `${printed.slice(0, end)} gave ${beginning}`).toBe(true);
          expect(beginning.length).toBeGreaterThanOrEqual(4);
        }
      }),
    );
    expect(phoneBeginning('0912 345 678')).toBe('+886912345678');
  });
});
