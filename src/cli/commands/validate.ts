import path from "node:path";
import type { ReviewedFinding } from "../../core/validation/explanations";
import type { Road } from "../../core/road";
import { reviewFindings } from "../../core/validation/explanations";
import { LEDGER_RULE_IDS } from "../../core/validation/catalogue";
import { severityCounts } from "../../core/findings/severity";
import { requireReadableFigures, requireTables, requireWholeWorkbook } from "../../core/requireAccounts";
import { bookCoverageText, notCheckedText } from "../../locales/findingText";
import type { CommandContext, ExitStatus } from "../context";
import { printJson } from "../output";
import { withStandards } from "../standards";
import type { WorkbookArguments } from "../readInput";
import { openRoad } from "../readInput";
import type { CopyOptions } from "../validateCopies";
import { writeCopies } from "../validateCopies";
import { printFindings } from "../views/findingLines";
import { findingView } from "../views/findingView";
import { tableView } from "../views/tableView";

export interface ValidateOptions extends CopyOptions, WorkbookArguments {
  readonly json?: boolean;
  readonly ledgerOnly?: boolean;
  /** A JSON file with the local spending limits. */
  readonly standards?: string;
}

/** `validate`: every finding with its cells, its basis and how to mend it. */
export async function runValidate(
  context: CommandContext,
  file: string,
  { json = false, ledgerOnly = false, standards, ...given }: ValidateOptions,
): Promise<ExitStatus> {
  const { t, output, files } = context;
  await files.willWrite([given.fix, given.resultsSheet], [file, given.items, given.lastYear, standards]);
  const opened = await openRoad(files, file, given);
  await requireTables(opened);
  const road =
    standards === undefined ? opened : opened.withSettings(await withStandards(files, opened.settings, standards));
  const result = await road.validate(ledgerOnly ? { rules: LEDGER_RULE_IDS } : {});
  const { tables } = await road.recognition();
  const reviews = reviewFindings(result.findings, road.settings);
  const open = reviews.filter(({ explanation }) => explanation === null);
  const summary = severityCounts(open.map(({ finding }) => finding));
  const lastYear = ledgerOnly ? null : await lastYearReviews(road);
  const written = await writeCopies(context, file, reviews, given);
  if (json) {
    printJson(output, {
      workbook: path.basename(file),
      tables: tables.map((table) => tableView(t, table, false)),
      unclear: result.unclear.map((item) => ({ rule: item.rule, reason: notCheckedText(t, item) })),
      findings: reviews.map((review) => findingView(t, review)),
      causes: result.causes.map(({ suspects, certain, findings }) => ({ suspects, certain, findings })),
      summary,
      explained: reviews.length - open.length,
      checked: {
        rules: result.checkedRules.length,
        tables: result.checkedTables,
        cells: result.checkedCells,
        books: result.books,
      },
      notChecked: result.notChecked.map((item) => ({ rule: item.rule, reason: notCheckedText(t, item) })),
      ...(lastYear
        ? {
            lastYear: {
              workbook: lastYear.file,
              year: lastYear.year,
              department: lastYear.unit,
              findings: lastYear.reviews.map((review) => findingView(t, review)),
              summary: lastYear.summary,
            },
          }
        : {}),
    });
  } else {
    printFindings(context, reviews, result.unclear);
    output.text(
      t("cli", "validate.summary", {
        ...summary,
        rules: result.checkedRules.length,
        tables: result.checkedTables,
        cells: result.checkedCells,
        notChecked: result.notChecked.length,
      }),
    );
    if (result.books) output.text(bookCoverageText(t, result.books));
    if (lastYear) printLastYear(context, lastYear);
    for (const sentence of written) output.text(sentence);
  }
  // The findings are out; sheets that were not read and failed formulas make the rest of the road impossible.
  requireWholeWorkbook(road);
  await requireReadableFigures(road);
  return summary.error > 0 ? 1 : 0;
}

/** Last year's workbook with what is to be said of it by itself. */
interface LastYearReviews {
  readonly file: string;
  readonly year: number;
  readonly unit: string | null;
  readonly reviews: readonly ReviewedFinding[];
  readonly summary: ReturnType<typeof severityCounts>;
}

async function lastYearReviews(road: Road): Promise<LastYearReviews | null> {
  const [{ lastYear }, result] = [road, await road.validateLastYear()];
  if (!lastYear || !result) return null;
  const { file, year, accounts } = lastYear.lastYear;
  const reviews = reviewFindings(result.findings, lastYear.road.settings);
  const open = reviews.filter(({ explanation }) => explanation === null);
  const summary = severityCounts(open.map(({ finding }) => finding));
  return { file, year, unit: accounts.department?.value ?? null, reviews, summary };
}

/** Its findings are told apart and set no exit status: that year is closed. */
function printLastYear(context: CommandContext, { file, year, unit, reviews, summary }: LastYearReviews): void {
  const { t, output } = context;
  output.text(t("causes", "lastYear", { file, year, unit: unit ?? t("causes", "unitUnknown") }));
  output.text(t("causes", "lastYearFindings", { file }));
  printFindings(context, reviews, []);
  output.text(t("causes", "lastYearSummary", { ...summary }));
}
