import type { Topic } from "./narrative/topics";

/** The user's own words for one topic, as entered in the pane: they win over 报告文字材料. */
export interface EnteredText {
  readonly topic: Topic;
  readonly paragraphs: readonly string[];
}

export interface ReportOptions {
  /** Default: the seed's nine sections, `daoxian-nine`. @see listOutlines */
  readonly outlineId?: string;
  /**
   * How amounts and rates stand in running text, one way throughout: `trimmed` 71.1万元, 6万元 (default, as such
   * reports are written), `fixed` 71.10万元, 6.00万元. GB/T 15835: one style within one document.
   */
  readonly amountStyle?: AmountStyle;
  readonly texts?: readonly EnteredText[];
  /** Default true: the tables that exist follow as 附件1, 附件2 … */
  readonly attachments?: boolean;
  /** Default true: charts where the outline asks for them. */
  readonly charts?: boolean;
}

export type AmountStyle = "trimmed" | "fixed";
