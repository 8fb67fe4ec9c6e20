import path from "node:path";
import { score } from "../../core/indicators/score";
import { composeReport } from "../../core/report/composeReport";
import { plainReport } from "../../core/report/plainText";
import { validate } from "../../core/validation/validate";
import type { CommandContext, ExitStatus } from "../context";
import { printJson } from "../output";
import { accountsOf, readWorkbookInput } from "../readInput";
import type { ScoringArguments } from "../scoreOptions";
import { scoreOptions } from "../scoreOptions";
import { writeOutput } from "../writeCopy";

export interface ReportCommandOptions extends ScoringArguments {
  readonly output: string;
  readonly outline?: string;
  readonly json?: boolean;
}

/** `report`: the Word file, with everything that is missing listed. */
export async function runReport(
  { t, output }: CommandContext,
  file: string,
  options: ReportCommandOptions,
): Promise<ExitStatus> {
  const input = await readWorkbookInput(file);
  const { snapshot, recognition } = input;
  const accounts = accountsOf(input);
  const scoreSheet = score({ recognition, accounts }, await scoreOptions(snapshot, options));
  const { findings } = validate({ snapshot, recognition, accounts });
  const model = composeReport(
    { recognition, accounts, scoreSheet, findings },
    options.outline === undefined ? {} : { outlineId: options.outline },
  );
  // The Word writer is the heaviest part of the program: only this command loads it.
  const { writeDocx } = await import("../../word/writeDocx");
  await writeOutput(options.output, await writeDocx(model));
  const text = plainReport(model);
  if (options.json) {
    printJson(output, { output: options.output, ...text });
  } else {
    for (const gap of model.gaps) output.text(t("cli", "report.gap", { section: gap.sectionTitle, what: gap.what }));
    output.text(
      t("cli", "report.written", {
        title: model.title,
        figures: text.figures.length,
        gaps: model.gaps.length,
        path: path.resolve(options.output),
      }),
    );
  }
  return 0;
}
