import type { Figure } from "../accounts/figure";
import type { TableKind } from "../tableKinds/tableKinds";
import type { ChartId } from "./charts/charts";
import type { CellRef } from "../workbook/cellRef";

/** A run of a paragraph: plain text, or a figure that knows its cell. */
export type Span =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "figure"; readonly key: string; readonly text: string; readonly figure: Figure };

export type FigureSpan = Extract<Span, { type: "figure" }>;

export interface HeadingBlock {
  readonly type: "heading";
  /** 0 第一部分, on a page of its own; 1 一、 2 （一） 3 1. 4 （1） */
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** The section's id in the outline. */
  readonly section: string;
  /** The ordinal as printed, e.g. `一、`; empty for unnumbered headings. */
  readonly ordinal: string;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly type: "paragraph";
  readonly section: string;
  readonly spans: readonly Span[];
  /**
   * `note`: a remark such as 尾差 under a paragraph or table; `user`: the user's own words; `attachmentList`: a line of
   * 附件说明, its ordinal beginning with 附件： on the first; `signer`, `date`: 署名 and 成文日期; `signatures`: a line to be
   * signed by hand under them; `reference`, `addressee`: 发文字号 and 主送机关.
   */
  readonly style:
    "body" | "note" | "user" | "attachmentList" | "signer" | "date" | "signatures" | "reference" | "addressee";
  /** The ordinal of a numbered paragraph as printed before its text, e.g. `1.`; absent where it has none. */
  readonly ordinal?: string;
  /** An open error of validation stands against its figures: printed behind it as 【待核对】, and listed with the gaps. */
  readonly doubt?: ReportGap;
  /** A word of the sentence itself is missing: it stands in it as 【待补充：…】, and is listed with the gaps. */
  readonly gap?: ReportGap;
  /** It only names the chart that follows: without the chart it is left out. */
  readonly isChartLead?: boolean;
  /** For the user's words: where they stand in the workbook. */
  readonly ref?: CellRef;
  /** For the user's words: under which name the pane's editor keeps them (see textSlots.ts). */
  readonly slot?: string;
}

export interface TableCellModel {
  readonly spans: readonly Span[];
  readonly align: "left" | "center" | "right";
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  /** Where it stands in the workbook. */
  readonly ref?: CellRef;
  /** An open error stands against it, or its name is of the past: it is marked. */
  readonly isDoubtful?: true;
}

export interface TableBlock {
  readonly type: "table";
  readonly section: string;
  readonly caption: string;
  /** Shown above the table at the right, e.g. 单位：万元. */
  readonly unitLine: string | null;
  /** Relative widths of the columns. */
  readonly columns: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly (readonly TableCellModel[])[];
  readonly orientation: "portrait" | "landscape";
  /** Never in larger type than 小五. */
  readonly isSmall?: boolean;
  /** What the table shows, where it is one of the workbook's or the score sheet. */
  readonly kind?: TableKind | "scores";
  /** Id of the recognised table that it shows: `sheet!A1:F36`. */
  readonly tableId?: string;
}

/** A bar: the figure, its value in the chart's unit, and how it is printed beside the bar. */
export interface ChartValue {
  readonly figure: Figure;
  readonly value: number;
  readonly label: string;
}

export interface ChartSeries {
  /** For the legend; empty where the chart has only one. */
  readonly name: string;
  /** One for each category, in their order. */
  readonly values: readonly ChartValue[];
}

/** Bars, the first category on top. */
export interface ChartBlock {
  readonly type: "chart";
  readonly section: string;
  readonly id: ChartId;
  readonly title: string;
  /** Under the chart: 图1 and the title. */
  readonly caption: string;
  readonly alternativeText: string;
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Where the axis ends; absent: where the longest bar does. */
  readonly most?: number;
}

/** What is missing, to be seen in the document and listed before export: 【待补充：…】 */
export interface GapBlock {
  readonly type: "gap";
  readonly section: string;
  readonly gap: ReportGap;
}

export interface AttachmentBlock {
  readonly type: "attachment";
  readonly section: string;
  /** 1-based; printed as 附件1. */
  readonly number: number;
  readonly title: string;
  /** What stands there instead, such as the number of a published table: it is no attachment then. May be empty. */
  readonly label?: string;
}

export type ReportBlock = HeadingBlock | ParagraphBlock | TableBlock | ChartBlock | GapBlock | AttachmentBlock;

/** 封面: what is printed behind each label. */
export interface CoverLine {
  readonly label: string;
  /** As printed; a gap's own words where it is missing. */
  readonly text: string;
}

/** A document to be printed: what a report, a list of findings and any other paper of the product have in common. */
export interface DocumentModel {
  readonly title: string;
  /** The department and fiscal year that it is about; `null` where it is about none or does not say. */
  readonly department: string | null;
  readonly year: number | null;
  readonly blocks: readonly ReportBlock[];
  /** A table of contents stands before the text. */
  readonly hasContents?: boolean;
  /** A page of its own before all else; absent: none. */
  readonly cover?: readonly CoverLine[];
  /** 草稿 stands at the head of every page. */
  readonly isDraft?: boolean;
}

export interface ReportGap {
  /** The heading under which it is missing, as printed. */
  readonly sectionTitle: string;
  /** What is missing, in Chinese: it stands in the document too. */
  readonly what: string;
  /** Where the user can supply it: a sheet's name or the pane's editor. */
  readonly where: string;
  /** The whole of it, where `what` tells it in short: lines for a comment. */
  readonly note?: string;
  /** How the pane can close it; absent where only the workbook can. */
  readonly remedy?: GapRemedy;
}

/**
 * `text`: words for the slot close it; `confirm`: the words that last year's report lent to the slot wait to be
 * confirmed; `cause`: the cause of the change of this item closes it; `answers`: the form of public disclosure asks for
 * these; `step`: it is closed there.
 */
export type GapRemedy =
  | { readonly type: "text"; readonly slot: string }
  | { readonly type: "confirm"; readonly slot: string }
  | { readonly type: "cause"; readonly key: string }
  | { readonly type: "answers"; readonly ids: readonly string[] }
  | { readonly type: "step"; readonly step: "recognise" | "validate" | "score" };
