import path from "node:path";
import { buildAccounts } from "../../core/accounts/buildAccounts";
import { reviewFindings } from "../../core/validation/explanations";
import { LEDGER_RULE_IDS } from "../../core/validation/rules";
import { severityCounts } from "../../core/findings/severity";
import { validate } from "../../core/validation/validate";
import { notCheckedText } from "../../locales/findingText";
import type { CommandContext, ExitStatus } from "../context";
import { printJson } from "../output";
import { withOwnItems } from "../ownItems";
import { withStandards } from "../standards";
import { readWorkbookInput, requireReadableFigures, requireTables } from "../readInput";
import type { CopyOptions } from "../validateCopies";
import { writeCopies } from "../validateCopies";
import { printFindings } from "../views/findingLines";
import { findingView } from "../views/findingView";
import { tableView } from "../views/tableView";

export interface ValidateOptions extends CopyOptions {
  readonly json?: boolean;
  readonly ledgerOnly?: boolean;
  /** A file with the unit's own classification items. */
  readonly items?: string;
  /** A JSON file with the local spending limits. */
  readonly standards?: string;
}

/** `validate`: every finding with its cells, its basis and how to mend it. */
export async function runValidate(
  context: CommandContext,
  file: string,
  { json = false, ledgerOnly = false, items, standards, ...copies }: ValidateOptions,
): Promise<ExitStatus> {
  const { t, output } = context;
  const input = await readWorkbookInput(file);
  requireTables(input);
  const { recognition } = input;
  const withItems = items === undefined ? input.snapshot : await withOwnItems(input.snapshot, items);
  const snapshot = standards === undefined ? withItems : await withStandards(withItems, standards);
  const result = validate(
    { snapshot, recognition, accounts: buildAccounts(recognition) },
    ledgerOnly ? { rules: LEDGER_RULE_IDS } : {},
  );
  const reviews = reviewFindings(result.findings, snapshot.settings);
  const open = reviews.filter(({ explanation }) => explanation === null);
  const summary = severityCounts(open.map(({ finding }) => finding));
  if (json) {
    printJson(output, {
      workbook: path.basename(file),
      tables: recognition.tables.map((table) => tableView(t, table, false)),
      findings: reviews.map((review) => findingView(t, review)),
      summary,
      explained: reviews.length - open.length,
      checked: { rules: result.checkedRules.length, tables: result.checkedTables, cells: result.checkedCells },
      notChecked: result.notChecked.map((item) => ({ rule: item.rule, reason: notCheckedText(t, item) })),
    });
  } else {
    printFindings(context, reviews);
    output.text(
      t("cli", "validate.summary", {
        ...summary,
        rules: result.checkedRules.length,
        tables: result.checkedTables,
        cells: result.checkedCells,
        notChecked: result.notChecked.length,
      }),
    );
  }
  await writeCopies(context, file, reviews, copies, json);
  // The findings are out; figures behind failed formulas make the rest of the road impossible.
  requireReadableFigures(input);
  return summary.error > 0 ? 1 : 0;
}
