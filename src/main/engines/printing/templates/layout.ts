import { PAPER_SIZES, type Paper } from '../../../../shared/domain/papers';

/** Measures of a sheet on a paper, in mm. */
export interface Layout {
  paper: Paper;
  widthMm: number;
  heightMm: number;
  /** Free of print at the sides: on multipart paper the sprocket strips. */
  sideMm: number;
  topMm: number;
  bottomMm: number;
  /** Between the margins. */
  contentMm: number;
  fontMm: number;
  lineMm: number;
  smallMm: number;
  smallLineMm: number;
  /** Above and below the text of a table's row. */
  rowPadMm: number;
  /** The line at the foot of every page, with its number. */
  footMm: number;
  /** Black lines only, for pins and carbon paper; one line a row where it can be. */
  multipart: boolean;
  /** Empty ruled rows are added up to this many, for what is written by hand. */
  fillRows: number;
}

type Measures = Omit<Layout, 'paper' | 'widthMm' | 'heightMm' | 'contentMm' | 'multipart'>;

const MEASURES: Record<Paper, Measures> = {
  a4: {
    sideMm: 13,
    topMm: 11,
    bottomMm: 8,
    fontMm: 3.35,
    lineMm: 4.2,
    smallMm: 2.85,
    smallLineMm: 3.6,
    rowPadMm: 0.65,
    footMm: 5,
    fillRows: 14,
  },
  a5: {
    sideMm: 10,
    topMm: 7,
    bottomMm: 5,
    fontMm: 3.1,
    lineMm: 3.8,
    smallMm: 2.7,
    smallLineMm: 3.3,
    rowPadMm: 0.55,
    footMm: 4.2,
    fillRows: 4,
  },
  half: {
    sideMm: 17.5,
    topMm: 6,
    bottomMm: 4.5,
    fontMm: 3.2,
    lineMm: 4,
    smallMm: 2.9,
    smallLineMm: 3.6,
    rowPadMm: 0.6,
    footMm: 4.2,
    fillRows: 8,
  },
  third: {
    sideMm: 17.5,
    topMm: 4,
    bottomMm: 3,
    fontMm: 3,
    lineMm: 3.6,
    smallMm: 2.7,
    smallLineMm: 3.2,
    rowPadMm: 0.45,
    footMm: 3.6,
    fillRows: 4,
  },
};

export function layoutOf(paper: Paper): Layout {
  const { widthMm, heightMm, multipart } = PAPER_SIZES[paper];
  const measures = MEASURES[paper];
  return { paper, widthMm, heightMm, multipart, contentMm: widthMm - 2 * measures.sideMm, ...measures };
}

/** Millimetres by which the print is moved, to the right and down. */
export interface Offset {
  xMm: number;
  yMm: number;
}
