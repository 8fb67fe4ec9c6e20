import type { Command } from "commander";
import type { Translator } from "../locales";

type Group = (added: Command) => Command;

/** Options that several commands have, in one wording. */
export function optionGroups(
  t: Translator,
): Record<"writing" | "withItems" | "withLastYear" | "withCauses" | "scoring", Group> {
  const withItems: Group = (added) => added.option("--items <file.csv>", t("cli", "option.items"));
  return {
    withItems,
    writing: (added) => added.option("--force", t("cli", "option.force")),
    withLastYear: (added) =>
      added
        .option("--last-year <workbook>", t("causes", "option.lastYear"))
        .option("--renamed", t("causes", "option.renamed")),
    withCauses: (added) =>
      added
        .option("--causes <file>", t("causes", "option.causes"))
        .option("--threshold <percent,万元>", t("causes", "option.threshold")),
    scoring: (added) =>
      withItems(added)
        .option("--system <id>", t("cli", "option.system"))
        .option("--systems <folder>", t("cli", "option.systems"))
        .option("--set <name=value>", t("cli", "option.set"), collected),
  };
}

/** For an option that may be given several times. */
export function collected(value: string, before: string[] = []): string[] {
  return [...before, value];
}
