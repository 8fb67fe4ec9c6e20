import { z } from "zod";
import type { Figure } from "../../accounts/figure";
import { cellsOf } from "../../accounts/figure";
import { formatRef } from "../../workbook/cellRef";
import { DrawnChart, drawnChart } from "../charts/drawnChart";
import { magnitude } from "../../accounts/figureBook";
import { labelInRow, labelInText } from "./figureLabels";
import { firstCell } from "../plainText";
import type { ChartBlock, FigureSpan, Span, TableCellModel } from "../documentModel";
import type { ReportModel } from "../reportModel";

const EmbeddedFigure = z.object({
  /** As running text prints it. */
  text: z.string(),
  /** As a table prints it, where one does. */
  tableText: z.string().optional(),
  /** The words that lead to it where it first stands. */
  label: z.string().optional(),
  /** The first cell that it rests on, as Excel writes it. */
  cell: z.string().nullable(),
  kind: z.enum(["amount", "count", "ratio"]),
  /** An amount in 分, a count, or percent. */
  value: z.number(),
  /** Which way a change goes that is printed without its sign: the words around it say 增加 or 减少. */
  direction: z.enum(["up", "down"]).optional(),
  /** How many places of the document show it. */
  places: z.number().optional(),
  /** It rests on last year's workbook. */
  usesLastYear: z.literal(true).optional(),
  /** It rests on the workbook of a budget beside this one. */
  usesBudget: z.literal(true).optional(),
  /** A person has entered it, or all that it is derived from: no workbook need tell it. */
  isEntered: z.literal(true).optional(),
});

const EmbeddedChart = z.object({
  /** As printed under it: 图1 and its title. */
  caption: z.string(),
  /** What its bars show, by the figures' keys. */
  values: z.record(z.string(), z.number()),
  /** Which of the outline's charts it is, and how it was drawn; absent in documents that no chart can be redrawn in. */
  id: z.string().optional(),
  drawn: DrawnChart.optional(),
});

export type EmbeddedChart = z.infer<typeof EmbeddedChart>;
export type EmbeddedFigure = z.infer<typeof EmbeddedFigure>;

export const EmbeddedReport = z.object({
  title: z.string(),
  outlineId: z.string(),
  department: z.string().nullable(),
  year: z.number().nullable(),
  /** SHA-256 of the workbook's recognised cells. */
  fingerprint: z.string().nullable(),
  figures: z.record(z.string(), EmbeddedFigure),
  /** Last year's workbook, where it was given. */
  lastYear: z.object({ file: z.string(), year: z.number() }).optional(),
  /** A budget's workbook beside it, where one was given. */
  budget: z.object({ file: z.string() }).optional(),
  /** Of a published text: the outline of the evaluation report that stands in it as an attachment. */
  attachedOutline: z.string().optional(),
  /** The document's charts as they were drawn; absent in documents that were written before charts were kept. */
  charts: z.array(EmbeddedChart).optional(),
});

/** What a report file knows of the workbook it was written from. */
export type EmbeddedReport = z.infer<typeof EmbeddedReport>;

/** The model's figures without its prose: every one that the workbook states, the text derives or a table shows. */
export function embeddedReportOf(model: ReportModel): EmbeddedReport {
  const { title, outlineId, department, year, fingerprint = null } = model;
  const figures = new Map(model.figures.map((span) => [span.key, embeddedFigure(span, model)]));
  for (const { span, inTable, label } of placesOf(model)) {
    const known = figures.get(span.key) ?? embeddedFigure(span, model);
    const tableText = inTable ? { tableText: known.tableText ?? span.text } : {};
    figures.set(span.key, { label, ...known, ...tableText, places: (known.places ?? 0) + 1 });
  }
  const beside = {
    ...(model.lastYear ? { lastYear: model.lastYear } : {}),
    ...(model.budget ? { budget: model.budget } : {}),
    ...(model.attachedOutline === undefined ? {} : { attachedOutline: model.attachedOutline }),
  };
  const charts = model.blocks.flatMap((block) => (block.type === "chart" ? [embeddedChart(block)] : []));
  return { title, outlineId, department, year, fingerprint, figures: Object.fromEntries(figures), ...beside, charts };
}

function embeddedChart(block: ChartBlock): EmbeddedChart {
  const { id, caption, series } = block;
  const shown = series.flatMap(({ values }) => values.map(({ figure }) => [figure.key, magnitude(figure)] as const));
  return { caption, values: Object.fromEntries(shown), id, drawn: drawnChart(block) };
}

function embeddedFigure(span: FigureSpan, { budget }: ReportModel): EmbeddedFigure {
  const { figure, text } = span;
  const cell = firstCell(span);
  const direction = directionOf(figure);
  const others = cellsOf(figure).flatMap(({ workbook }) => workbook ?? []);
  return {
    text,
    cell: cell && formatRef(cell),
    kind: figure.kind,
    value: magnitude(figure),
    ...(direction ? { direction } : {}),
    ...(others.some((file) => file !== budget?.file) ? { usesLastYear: true as const } : {}),
    ...(others.some((file) => file === budget?.file) ? { usesBudget: true as const } : {}),
    ...(isEntered(figure) ? { isEntered: true as const } : {}),
    places: 0,
  };
}

function isEntered({ source }: Figure): boolean {
  if (source.type === "derived") return source.from.length > 0 && source.from.every(isEntered);
  return source.type === "entered";
}

/** Of a change between two figures, and of a change's rate (see comparison.ts). */
function directionOf({ source }: Figure): EmbeddedFigure["direction"] | null {
  if (source.type !== "derived" || !["absoluteChange", "changeRate"].includes(source.formula)) return null;
  const [current, base] = source.from;
  if (!current || !base) return null;
  return magnitude(current) > magnitude(base) ? "up" : "down";
}

interface Place {
  readonly span: FigureSpan;
  readonly inTable: boolean;
  readonly label: string;
}

function placesOf(model: ReportModel): Place[] {
  return model.blocks.flatMap((block) => {
    if (block.type === "paragraph") return placesInText(block.spans);
    if (block.type === "table") return block.rows.flatMap(placesInRow);
    return [];
  });
}

function placesInText(spans: readonly Span[]): Place[] {
  return spans.flatMap((span, index) =>
    span.type === "figure" ? [{ span, inTable: false, label: labelInText(spans, index) }] : [],
  );
}

function placesInRow(cells: readonly TableCellModel[]): Place[] {
  return cells.flatMap(({ spans }, index) =>
    spans.flatMap((span) =>
      span.type === "figure" ? [{ span, inTable: true, label: labelInRow(cells.slice(0, index)) }] : [],
    ),
  );
}
