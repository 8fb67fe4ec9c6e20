import type { CommandShell } from "./commandShell";
import type { CausesOptions } from "./commands/causes";
import type { ProofreadOptions } from "./commands/proofread";
import type { ReportCommandOptions } from "./commands/report";
import { collected, optionGroups } from "./optionGroups";

/** The commands around a report; their code is loaded when one of them is called. */
export function addReportCommands(shell: CommandShell): void {
  const { t, command, call, done } = shell;
  const text = (key: string) => t("cli", `option.${key}`);
  const { writing, withItems, withLastYear, withCauses } = optionGroups(t);
  addReport(shell);
  writing(withCauses(withLastYear(withItems(command("causes", "workbook")))))
    .requiredOption("-o, --output <file>", t("causes", "option.output"))
    .option("--outline <id>", text("outline"))
    .option("--json", text("json"))
    .action(async (workbook: string, options: CausesOptions) => {
      const { runCauses } = await import("./commands/causes");
      done(await runCauses(call(options), workbook, options));
    });
  writing(withLastYear(withItems(command("proofread", "report"))))
    .option("--workbook <workbook>", text("workbook"))
    .option("--budget <workbook>", t("proofreadList", "option.budget"))
    .option("--outline <id>", text("outline"))
    .option("-o, --output <list.xlsx|list.docx>", t("proofreadList", "option.output"))
    .option("--explain", t("proofreadList", "option.explain"))
    .option("--json", text("json"))
    .action(async (report: string, options: ProofreadOptions) => {
      const { runProofread } = await import("./commands/proofread");
      done(await runProofread(call(options), report, options));
    });
}

function addReport({ t, command, call, done }: CommandShell): void {
  const text = (key: string) => t("cli", `option.${key}`);
  const report = (key: string) => t("reportOptions", `command.${key}`);
  const exported = (key: string) => t("reportExport", `command.${key}`);
  const { writing, withLastYear, withCauses, scoring } = optionGroups(t);
  writing(withCauses(withLastYear(scoring(command("report", "workbook")))))
    .requiredOption("-o, --output <report.docx>", text("reportOutput"))
    .option("--outline <id>", text("outline"))
    .option("--previous <report.docx>", report("previous"))
    .option("--date <date>", report("date"))
    .option("--toc", report("contents"))
    .option("--appendix", report("appendix"))
    .option("--trim", report("trim"))
    .option("--attachments <kinds>", exported("attachments"))
    .option("--notice <notice>", exported("notice"))
    .option("--cover", exported("cover"))
    .option("--signatures", exported("signatures"))
    .option("--fill <item=text>", exported("fill"), collected)
    .option("--draft", exported("draft"))
    .option("--pack <pack.zip>", exported("pack"))
    .option("--template <template.docx>", text("template"))
    .option("--proofread", t("proofreadList", "option.proofread"))
    .option("--json", text("json"))
    .action(async (workbook: string, options: ReportCommandOptions) => {
      const { runReport } = await import("./commands/report");
      done(await runReport(call(options), workbook, options));
    });
}
