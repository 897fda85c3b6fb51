import { Html } from './html';
import type { Layout, Offset } from './layout';

const GREEN = '#2f6b4f';
/** Left of a text that stands behind a column of amounts. */
export const BEHIND_AMOUNT_MM = 2.6;
/** Between figures on one line. */
export const FACT_GAP_MM = 4.5;

/**
 * The one style of everything that is printed. All measures are numbers of ours, none is anybody's text.
 * Multipart paper: black lines and no tints, which pins cannot print.
 */
export function sheetStyle(l: Layout, offset: Offset): Html {
  const mm = (value: number) => `${value.toFixed(2)}mm`;
  return new Html(`<style>
@page { size: ${l.widthMm}mm ${l.heightMm}mm; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact }
body { color: #1d1c1a; font-family: "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
  font-size: ${mm(l.fontMm)}; line-height: ${mm(l.lineMm)}; line-break: anywhere; overflow-wrap: anywhere; font-variant-numeric: tabular-nums;
  --accent: ${GREEN}; --line: #cfc6b4; --soft: #6b655a; --tint: #f5f2ea; --rule: 0.2mm }
body.multipart { color: #000; --accent: #000; --line: #000; --soft: #000; --tint: transparent }
.page { position: relative; width: ${l.widthMm}mm; height: ${l.heightMm}mm; overflow: hidden; break-after: page; break-inside: avoid; background: #fff }
.page:last-child { break-after: auto }
.sheet { position: absolute; left: ${mm(l.sideMm + offset.xMm)}; top: ${mm(l.topMm + offset.yMm)}; width: ${mm(l.contentMm)}; height: ${mm(l.heightMm - l.topMm - l.bottomMm)} }
.bottom { position: absolute; left: 0; right: 0; bottom: 0 }
.foot { display: flex; height: ${mm(l.footMm)}; align-items: flex-end; font-size: ${mm(l.smallMm * 0.94)}; line-height: ${mm(l.footMm * 0.8)}; color: var(--soft) }
.foot > span { white-space: nowrap }
.foot .whose { flex: 1 }
.foot .number { min-width: 20mm; text-align: right; color: inherit; font-weight: 600 }
.left { text-align: left } .center { text-align: center } .right { text-align: right }

.top { position: relative; overflow: hidden }
.top .store { position: absolute; left: 0; top: 0; bottom: 0; display: flex; flex-direction: column; justify-content: center }
.top .store b { display: block; font-weight: 700; color: var(--accent); letter-spacing: .03em }
.top .store span { font-size: ${mm(l.smallMm)}; line-height: ${mm(l.smallLineMm)}; color: var(--soft) }
.top .title { position: absolute; left: 34%; width: 32%; top: 0; bottom: 0; display: flex; flex-direction: column; align-items: center; justify-content: center; text-align: center }
.top .title h1 { font-weight: 700; letter-spacing: .32em; margin-right: -.32em; white-space: nowrap }
:lang(en) .top .title h1 { letter-spacing: .04em; margin-right: 0 }
.top .title .copy { display: inline-block; font-size: ${mm(l.smallMm)}; line-height: ${mm(l.smallLineMm)}; white-space: nowrap }
.laser .top .title .copy.chip { margin-top: .8mm; padding: 0 2.4mm; border: var(--rule) solid var(--accent); border-radius: 3mm; color: var(--accent) }
.top .code { position: absolute; right: 0; top: 0; bottom: 0; display: flex; align-items: center; gap: 2.4mm; text-align: right; font-size: ${mm(l.smallMm)}; line-height: ${mm(l.smallLineMm)} }
.top .code b { font-size: ${mm(l.fontMm)} }
.top .code i { font-style: normal; color: var(--soft); margin-right: 1mm }
.top .code svg { display: block; flex: none }
.band { height: .7mm; background: var(--accent) }
.multipart .band { height: .4mm }

table { border-collapse: collapse; table-layout: fixed; width: 100% }
.info td { vertical-align: top; padding: .5mm 1.2mm }
.laser .info { background: var(--tint) }
.laser .info td { border-bottom: var(--rule) solid #e6dfd0 }
.multipart .info td { border: var(--rule) solid #000 }
.info .label { font-size: ${mm(l.smallMm)}; color: var(--soft); white-space: nowrap }
.info .value { unicode-bidi: isolate }
.info .value.strong { font-weight: 700 }

.lines th { height: ${mm(l.lineMm + 2 * l.rowPadMm + 0.6)}; padding: 0 1.1mm; font-size: ${mm(l.smallMm)}; font-weight: 600; white-space: nowrap; overflow: hidden }
.laser .lines .head { background: var(--accent); color: #fff }
.lines td { padding: ${mm(l.rowPadMm)} 1.1mm; vertical-align: middle; unicode-bidi: isolate }
.laser .lines td { border-bottom: var(--rule) solid var(--line) }
.multipart .lines th, .multipart .lines td { border: var(--rule) solid #000 }
.lines .right + .left { padding-left: ${mm(BEHIND_AMOUNT_MM)} }
.lines .strong { font-weight: 700 }
.lines .sub { font-size: ${mm(l.smallMm)}; line-height: ${mm(l.smallLineMm)}; color: var(--soft) }
.lines .box { display: inline-block; width: 3.4mm; height: 3.4mm; border: .25mm solid var(--soft); vertical-align: middle }

.end { position: relative; display: flex; justify-content: space-between; gap: 4mm }
.end .facts { flex: 1; min-width: 0; font-size: ${mm(l.fontMm)} }
.facts i { font-style: normal; color: var(--soft); font-size: ${mm(l.smallMm)}; margin-right: 1mm }
.facts span { margin-right: ${mm(FACT_GAP_MM)}; white-space: nowrap }
.facts b { font-weight: 700 }
.due { flex: none; display: flex; flex-direction: column; justify-content: center; padding: 0 2.4mm; border: .35mm solid var(--accent); border-radius: 1.4mm }
.multipart .due { border-radius: 0 }
.due div { display: flex; justify-content: space-between; align-items: baseline }
.due i { font-style: normal; font-size: ${mm(l.smallMm)}; color: var(--soft) }
.due b { font-weight: 700; color: var(--accent) }
.due .words { font-size: ${mm(l.smallMm * 0.92)}; line-height: ${mm(l.smallLineMm)}; text-align: right; color: var(--soft) }
.notes i { font-style: normal; color: var(--soft); font-size: ${mm(l.smallMm)}; margin-right: 1.2mm }
.small { font-size: ${mm(l.smallMm)}; line-height: ${mm(l.smallLineMm)}; color: var(--soft) }
.signs { display: flex; gap: 6mm; align-items: flex-end }
.signs > div { flex: 1; display: flex; align-items: flex-end; gap: 1.5mm; white-space: nowrap }
.signs u { flex: 1; text-decoration: none; border-bottom: .25mm solid #1d1c1a }
.steps { display: flex; gap: 1.6mm }
.steps div { flex: 1; text-align: center; font-size: ${mm(l.smallMm)}; line-height: ${mm(l.smallLineMm)}; padding: 1mm .6mm; background: var(--tint); border-radius: 1mm }
.multipart .steps div { border: var(--rule) solid #000 }
.steps b { display: block; color: var(--accent) }
.picture { display: block; object-fit: contain }

@media screen {
  body { background: #e9e5dc; padding: 6mm }
  .page { margin-bottom: 6mm; box-shadow: 0 0.4mm 2.4mm rgba(60, 50, 30, .22) }
  .page:last-child { margin-bottom: 0 }
}
</style>`);
}
