import path from "node:path";
import type { WorkbookFormat, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { requireTables, requireWholeWorkbook } from "../../core/requireAccounts";
import type { CommandContext, ExitStatus } from "../context";
import { printJson } from "../output";
import { openRoad } from "../readInput";
import { tableView, unrecognisedView } from "../views/tableView";

export interface RecogniseOptions {
  readonly json?: boolean;
  readonly rows?: boolean;
}

/** `recognise`: which table stands where, and why the other sheets were not recognised. */
export async function runRecognise(
  { t, output, files }: CommandContext,
  file: string,
  options: RecogniseOptions,
): Promise<ExitStatus> {
  const road = await openRoad(files, file);
  const { tables, unrecognised, year, department, unitCode } = await road.recognition();
  if (options.json) {
    printJson(output, {
      workbook: path.basename(file),
      format: road.snapshot.format ?? null,
      year: year?.value ?? null,
      department: department?.value ?? null,
      unitCode: unitCode?.value ?? null,
      tables: tables.map((table) => tableView(t, table, options.rows ?? false)),
      unrecognised: unrecognised.map((sheet) => unrecognisedView(t, sheet)),
    });
  } else {
    output.text(
      t("cli", "recognise.summary", {
        file: path.basename(file),
        count: tables.length,
        department: department?.value ?? t("cli", "unknown"),
        year: year?.value ?? t("cli", "unknown"),
      }),
    );
    if (isUnusual(road.snapshot)) {
      const { name, format = "xlsx", sheets } = road.snapshot;
      output.text(t("files", "read", { file: name, format: t("files", `format.${format}`), sheets: sheets.length }));
    }
    for (const table of tables) {
      output.text(
        t("cli", "recognise.table", {
          kind: t("kinds", table.kind),
          sheet: table.sheet,
          range: table.range,
          unit: table.unit?.value ?? "—",
          rows: table.rows.length,
          confidence: Math.round(table.confidence * 100),
        }),
      );
    }
    for (const sheet of unrecognised) {
      output.text(t("cli", "recognise.unrecognised", { ...unrecognisedView(t, sheet), range: sheet.range ?? "—" }));
    }
  }
  // What was seen has been printed; that nothing was recognised, or a sheet not read, is still unusable input.
  await requireTables(road);
  requireWholeWorkbook(road);
  return 0;
}

const WORKBOOK_FORMATS: ReadonlySet<WorkbookFormat> = new Set(["xlsx", "xlsb", "xls"]);

/** Text and web pages keep no formulas and no formats, and have other names often: what was read is said. */
function isUnusual({ format }: WorkbookSnapshot): boolean {
  return format !== undefined && !WORKBOOK_FORMATS.has(format);
}
