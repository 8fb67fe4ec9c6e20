import type { DisclosureCheck, PointResult } from "../../core/disclosure/check/checkDisclosure";
import { verdictCounts } from "../../core/disclosure/check/checkDisclosure";
import { checkSummary, partPlace, partText, pointAdvice, pointTitle, verdictText } from "../../locales/disclosureText";
import type { CommandContext } from "../context";

/** The check for `--json`: every point with its verdict, what was seen and where, and what to do. */
export function checkView({ t }: CommandContext, check: DisclosureCheck) {
  const { document, kind, year, form, tablesFrom, points } = check;
  return {
    document,
    kind,
    year,
    form,
    tablesFrom,
    points: points.map(({ id, grade, needs, verdict, parts }) => ({
      id,
      title: pointTitle(t, id),
      verdict,
      basis: grade,
      needs,
      how: verdict === "notMet" ? pointAdvice(t, id) : "",
      parts: parts.map(({ finding, ...part }) => ({
        ...part,
        message: partText(t, id, finding ? { ...part, finding } : part),
        ...(finding ? { rule: finding.rule } : {}),
      })),
    })),
    summary: verdictCounts(check),
  };
}

/** The same in words: every point a line; of those that are not met or cannot be told what was seen and what to do. */
export function printCheck(context: CommandContext, check: DisclosureCheck): void {
  const { t, output } = context;
  for (const point of check.points) printPoint(context, point);
  output.text(checkSummary(t, check));
}

function printPoint({ t, output }: CommandContext, { id, grade, verdict, parts }: PointResult): void {
  const title = pointTitle(t, id);
  const graded = t("disclosureCheck", `words.grade.${grade}`);
  output.text(
    t("disclosureCheck", "result.line", { verdict: verdictText(t, verdict), point: id, title, grade: graded }),
  );
  for (const part of parts) {
    if (part.verdict === "met") continue;
    const told = { verdict: verdictText(t, part.verdict), text: partText(t, id, part), place: partPlace(t, part) };
    output.text(t("disclosureCheck", "result.seen", told));
  }
  if (verdict === "notMet") output.text(t("disclosureCheck", "result.advice", { how: pointAdvice(t, id) }));
}
