const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** An amount (fen ≥ 0) as it is written on Chinese receipts, so that nobody adds a digit: 壹万贰仟捌佰元整. */
export function capitalYuan(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const [jiao, rest] = [Math.floor((fen % 100) / 10), fen % 10];
  const whole = yuan > 0 ? `${capitalWhole(yuan)}元` : '';
  if (jiao === 0 && rest === 0) return `${whole || '零元'}整`;
  const small = `${jiao > 0 ? `${DIGITS[jiao]}角` : whole && '零'}${rest > 0 ? `${DIGITS[rest]}分` : ''}`;
  return whole + small;
}

function capitalWhole(value: number): string {
  const groups: number[] = [];
  for (let left = value; left > 0; left = Math.floor(left / 10_000)) groups.push(left % 10_000);
  return groups.reduceRight((text, group, i) => {
    if (group === 0) return text;
    // A gap above this group, or a group that begins with noughts, is read as one nought.
    const gap = text !== '' && (group < 1000 || groups[i + 1] === 0) ? '零' : '';
    return `${text}${gap}${capitalGroup(group)}${GROUPS[i] ?? ''}`;
  }, '');
}

function capitalGroup(group: number): string {
  let text = '';
  let gap = false;
  for (const place of [3, 2, 1, 0]) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
      gap = false;
    }
  }
  return text;
}
