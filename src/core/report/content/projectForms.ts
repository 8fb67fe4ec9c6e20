import { z } from "zod";
import { shareOf } from "../../accounts/figureBook";
import type { Figure } from "../../accounts/figure";
import type { ProjectForm } from "../../accounts/finalAccounts";
import type { TableBlock, TableCellModel } from "../documentModel";
import { withoutItemNumber } from "../narrative/cleanText";
import { figureNumber, TEXT_UNIT, text } from "../prose/figureText";
import { spansText } from "../prose/figureText";
import { fillWording } from "../prose/fillPattern";
import type { AmountStyle } from "../prose/figureText";
import { headerRows } from "../tables/headerRows";
import { wordsCell } from "../tables/cells";
import wordings from "../prose/wording/projectForms.json";
import type { Part } from "./part";
import type { ReportContext } from "./reportContext";
import { statementParts } from "./statements";

const WORDINGS = z
  .strictObject({
    caption: z.string(),
    unitLine: z.string(),
    total: z.string(),
    columns: z.strictObject({
      project: z.string(),
      fullYearBudget: z.string(),
      executed: z.string(),
      rate: z.string(),
      score: z.string(),
    }),
  })
  .parse(wordings);

const WIDTHS = [14, 7, 7, 6, 6];

/** The projects that were evaluated: one sentence with number, amounts and mean score, and a table of them where they are several. */
export function projectFormsContent(context: ReportContext): Part[] {
  const forms = context.accounts.projectForms ?? [];
  const told = statementParts([forms.length === 1 ? "projectForm" : "projectForms"], context);
  if (told.length === 0 || forms.length < 2) return told;
  return [...told, tablePart(forms, context)];
}

function tablePart(forms: readonly ProjectForm[], { book, style }: ReportContext): Part {
  const { columns, total } = WORDINGS;
  const [budget, executed] = [book.find("projectForms.fullYearBudget"), book.find("projectForms.executed")];
  const block: Omit<TableBlock, "section"> = {
    type: "table",
    caption: WORDINGS.caption,
    unitLine: spansText(fillWording(WORDINGS.unitLine, { unit: TEXT_UNIT })),
    columns: WIDTHS,
    headerRows: 1,
    rows: [
      ...headerRows(Object.values(columns).map((label) => [label])),
      ...forms.map(({ name, amounts, score }, index) =>
        row(withoutItemNumber(name), amounts["fullYearBudget"], amounts["executed"], {
          score,
          key: `projectForm.${index + 1}`,
          style,
        }),
      ),
      // Their mean stands in the sentence: in a row of sums it would be taken for one.
      row(total, budget, executed, { score: null, key: "projectForms", style }),
    ],
    orientation: "portrait",
  };
  return block;
}

interface RowRest {
  readonly score: Figure | null;
  /** Before the rate's own key. */
  readonly key: string;
  readonly style: AmountStyle;
}

function row(
  name: string,
  budget: Figure | null | undefined,
  executed: Figure | null | undefined,
  { score, key, style }: RowRest,
): TableCellModel[] {
  const rate = shareOf(executed ?? null, budget ?? null, `${key}.executed.share`);
  return [
    wordsCell(name),
    numberCell(budget, style),
    numberCell(executed, style),
    numberCell(rate, style, "%"),
    numberCell(score, style),
  ];
}

function numberCell(figure: Figure | null | undefined, style: AmountStyle, unit = ""): TableCellModel {
  if (!figure) return wordsCell("—", 1, 1, "right");
  const number = { type: "figure", key: figure.key, text: figureNumber(figure, style), figure } as const;
  return { spans: [number, ...(unit === "" ? [] : [text(unit)])], align: "right" };
}
