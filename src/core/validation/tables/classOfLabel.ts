import type { ValidationContext } from "../context";
import { classCodeOfLabel } from "../../classification/summaryClasses";
import { oncePerKey } from "../../cache";

const codeOfKey = oncePerKey((key: string, { classifications }: ValidationContext) => {
  const [year = "", label = ""] = key.split("|", 2);
  return classCodeOfLabel(classifications.functional, label, year === "" ? null : Number(year));
});

/** The 类 that a summary's line names, looked up once per label and year; `null` where it names none. */
export function classOfLabel(
  label: string,
  year: number | null,
  context: Parameters<typeof codeOfKey>[1],
): string | null {
  return codeOfKey(`${year ?? ""}|${label}`, context);
}
