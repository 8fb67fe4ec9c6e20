import type { CommandContext, ExitStatus } from "../context";
import type { DiscloseOptions } from "./discloseOptions";

/** `disclose`: a published text is written from its workbook, or checked (`--check`). */
export async function runDisclose(
  context: CommandContext,
  file: string,
  options: DiscloseOptions,
): Promise<ExitStatus> {
  if (!options.check) {
    const { runDisclosureWriting } = await import("./discloseWrite");
    return runDisclosureWriting(context, file, options);
  }
  const { runDisclosureCheck } = await import("./discloseCheck");
  return runDisclosureCheck(context, file, options);
}
