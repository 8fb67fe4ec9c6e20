import type { NotChecked } from "../../core/findings/finding";
import type { ReviewedFinding } from "../../core/validation/explanations";
import { formatRef } from "../../core/workbook/cellRef";
import { findingText, unclearText } from "../../locales/findingText";
import type { CommandContext } from "../context";

/** The findings for people: what was given up before all, then the open ones, then those that the unit has explained. */
export function printFindings(
  context: CommandContext,
  reviews: readonly ReviewedFinding[],
  unclear: readonly NotChecked[],
): void {
  const { t, output } = context;
  const explained = reviews.filter(({ explanation }) => explanation !== null);
  const open = reviews.filter(({ explanation }) => explanation === null);
  for (const item of unclear) output.text(unclearText(t, item));
  if (open.length === 0) {
    const none = t("cli", unclear.length > 0 ? "validate.noneWhereChecked" : "validate.none");
    output.text(explained.length > 0 ? t("explanations", "noneOpen") : none);
  }
  for (const review of open) printFinding(context, review);
  if (explained.length === 0) return;
  output.text(t("explanations", "cli.title", { count: explained.length }));
  for (const review of explained) printFinding(context, review);
}

function printFinding({ t, output }: CommandContext, { finding, explanation, earlier }: ReviewedFinding): void {
  const { what, why, how } = findingText(t, finding);
  const [first, ...others] = finding.cells;
  const place = first ? formatRef(first) : t("cli", "validate.wholeWorkbook");
  output.text(
    t("cli", "validate.finding", {
      severity: t("cli", `severity.${finding.severity}`),
      rule: finding.rule,
      place: others.length > 0 ? t("cli", "validate.placeAndMore", { place, more: others.length }) : place,
      what,
    }),
  );
  output.text(t("cli", "validate.detail", { why, how }));
  if (explanation) {
    const by = explanation.by || t("explanations", "unsigned");
    output.text(t("explanations", "cli.given", { text: explanation.text, by, date: explanation.at.slice(0, 10) }));
  }
  if (earlier) output.text(t("explanations", "cli.earlier", { text: earlier.text }));
}
