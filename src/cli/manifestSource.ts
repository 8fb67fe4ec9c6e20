import { existsSync } from "node:fs";
import path from "node:path";
import { BudgetReportError } from "../core/errors";
import type { CommandContext } from "./context";

/** Beside the program in a package, one folder up in a build; this code is in the folder of its chunks. */
const PLACES = ["../manifest.xml", "../../manifest.xml"].map((place) => path.resolve(__dirname, place));

/** The manifest that came with this program. @throws invalidCall where it did not */
export function manifestSource({ t }: CommandContext): string {
  const found = PLACES.find((place) => existsSync(place));
  if (found === undefined) throw new BudgetReportError("invalidCall", { reason: t("serve", "call.noPages") });
  return found;
}
