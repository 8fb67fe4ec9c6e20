import path from "node:path";
import { checkPublished } from "../../core/checkPublished";
import { verdictCounts } from "../../core/disclosure/check/checkDisclosure";
import { BudgetReportError } from "../../core/errors";
import type { ReportDocument } from "../../core/text/document";
import { openDocument } from "../../hosts/file/openDocument";
import { disclosureList, disclosurePage } from "../../locales/disclosureText";
import type { CommandContext, ExitStatus } from "../context";
import { printJson } from "../output";
import { openDisclosureRoad } from "../disclosureRoad";
import { listFile } from "../resultFile";
import { checkView, printCheck } from "../views/disclosureView";
import type { DiscloseOptions } from "./discloseOptions";

/** `disclose --check`: a published text held against the points; 1 where one is not met. */
export async function runDisclosureCheck(
  context: CommandContext,
  file: string,
  { workbook, form: formId, approved, published, output: result, json = false, ...given }: DiscloseOptions,
): Promise<ExitStatus> {
  const { t, files, output } = context;
  await files.willWrite([result], [file, workbook, given.items, given.lastYear, given.budget]);
  const writer = result === undefined ? null : listFile(context, result, t("disclosureCheck", "result.formats"));
  const dates = { ...day(context, "approved", approved), ...day(context, "published", published) };
  const { document, traces } = await openDocument(await files.read(file), path.basename(file));
  const road = workbook === undefined ? null : await openDisclosureRoad(files, workbook, given);
  const form = formId === undefined ? null : await formNamed(formId, document);
  const check = await checkPublished({ document, traces, road, form, dates });
  await writer?.({
    page: disclosurePage(t, check),
    sheet: disclosureList(t, check),
    orientation: "portrait",
  });
  if (json) printJson(output, checkView(context, check));
  else {
    printCheck(context, check);
    if (result !== undefined) output.text(t("disclosureCheck", "result.written", { path: path.resolve(result) }));
  }
  return verdictCounts(check).notMet > 0 ? 1 : 0;
}

/** The form of that id, of a budget where the text is one. @throws unknownDisclosureForm */
async function formNamed(id: string, document: ReportDocument) {
  const [{ formOf }, { textKind }] = await Promise.all([
    import("../../core/disclosure/forms/disclosureForm"),
    import("../../core/disclosure/check/textKind"),
  ]);
  return formOf(id, textKind(document));
}

function day({ t }: CommandContext, name: "approved" | "published", written: string | undefined) {
  if (written === undefined) return {};
  if (!/^\d{4}-\d{1,2}-\d{1,2}$/u.test(written) || Number.isNaN(Date.parse(written)))
    throw new BudgetReportError("invalidCall", { reason: t("disclosureCheck", "result.day") });
  return { [name]: written };
}
