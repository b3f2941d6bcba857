import type PptxGenJS from 'pptxgenjs';
import { before, green, ink, line, quiet } from './deck-look.ts';

export interface Chart {
  name: string;
  /** For those who do not see it. */
  alt: string;
  /** `bar` lies, `column` stands. */
  kind: 'bar' | 'column';
  labels: readonly string[];
  /** One series, or what was before and what is now. */
  series: readonly { name: string; values: readonly number[] }[];
  format: string;
}

/** A native chart in the placeholder `chart`: its figures are edited in PowerPoint's own sheet. */
export function drawChart(slide: PptxGenJS.Slide, { name, alt, kind, labels, series, format }: Chart): void {
  const isPair = series.length > 1;
  const data = series.map((each) => ({ name: each.name, labels: [...labels], values: [...each.values] }));
  const options: PptxGenJS.IChartOpts & { placeholder: string } = {
    placeholder: 'chart',
    objectName: name,
    altText: alt,
    barDir: kind === 'bar' ? 'bar' : 'col',
    barGapWidthPct: isPair ? 60 : 45,
    chartColors: isPair ? [before, green] : [green],
    chartArea: { roundedCorners: false },
    catAxisLabelColor: ink,
    catAxisLabelFontSize: 14,
    // Lying bars begin at the top. The library writes it, only its type does not know the word.
    catAxisOrientation: (kind === 'bar' ? 'maxMin' : 'minMax') as 'minMax',
    catAxisLineColor: line,
    catAxisMajorTickMark: 'none',
    catGridLine: { style: 'none' },
    valAxisHidden: true,
    valAxisMinVal: 0,
    valAxisLineShow: false,
    valGridLine: { style: 'none' },
    showValue: true,
    dataLabelPosition: 'outEnd',
    dataLabelFormatCode: format,
    dataLabelColor: ink,
    dataLabelFontSize: 14,
    dataLabelFontBold: true,
    showLegend: isPair,
    legendPos: 't',
    legendFontSize: 13,
    legendColor: quiet,
    legendFontFace: 'BIZ UDPGothic',
  };
  slide.addChart('bar', data, options);
}
