import type { Causes } from "./changes/causes";
import type { ChangeThreshold } from "./changes/changeGroups";
import type { AppendixInput } from "./appendix/appendixInput";
import type { AttachmentKind } from "./attachments/attachmentKinds";
import type { AmountStyle } from "./prose/figureText";
import type { Outline } from "./outline/outline";
import type { OutlineChange } from "./outline/outlineChange";
import type { EnteredTexts } from "./narrative/textSlots";

export interface ReportOptions {
  /** Default: the one that fits the workbook's place and year, else `daoxian-nine`. @see listOutlines */
  readonly outlineId?: string;
  /** Outlines of the user's own beside the built-in ones; they win over a built-in one of the same id. */
  readonly outlines?: readonly Outline[];
  /** What the user has changed in an outline, by its id. */
  readonly outlineChanges?: Readonly<Record<string, OutlineChange>>;
  /** 省, 市 or 县 of the unit, where the workbook does not say it. */
  readonly region?: string;
  /**
   * How amounts and rates stand in running text, one way throughout: `fixed` 71.10万元, 6.00万元 (default), `trimmed`
   * 71.1万元, 6万元. GB/T 15835: one style within one document.
   */
  readonly amountStyle?: AmountStyle;
  /** The user's own words by slot. */
  readonly texts?: EnteredTexts;
  /** What follows as 附件1, 附件2 … where the workbook holds it, in the outline's order. Default: CUSTOMARY_ATTACHMENTS. */
  readonly attachments?: readonly AttachmentKind[];
  /** Why items changed against last year. */
  readonly causes?: Causes;
  /** Changes above it are told with their causes; default: the outline's, else 10 % and 5 万元. */
  readonly changeThreshold?: ChangeThreshold;
  /** Default true: charts where the outline asks for them. */
  readonly charts?: boolean;
  /** Default false: a table of contents before the text. */
  readonly contents?: boolean;
  /** Default false: 封面 with 部门名称、预算编码、评价方式、评价机构、日期. */
  readonly cover?: boolean;
  /** Default false: lines under the date to be signed by 填报人、审核人、负责人. */
  readonly signatures?: boolean;
  /** An attachment that tells what the report rests on; absent: none. */
  readonly appendix?: AppendixInput;
}
