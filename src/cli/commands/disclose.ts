import { BudgetReportError } from "../../core/errors";
import type { CommandContext, ExitStatus } from "../context";
import type { DiscloseOptions } from "./discloseOptions";

/** `disclose`: a published text is checked (`--check`). */
export async function runDisclose(
  context: CommandContext,
  file: string,
  options: DiscloseOptions,
): Promise<ExitStatus> {
  if (!options.check)
    throw new BudgetReportError("invalidCall", { reason: context.t("disclosureCheck", "result.needsCheck") });
  const { runDisclosureCheck } = await import("./discloseCheck");
  return runDisclosureCheck(context, file, options);
}
