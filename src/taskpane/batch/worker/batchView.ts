import { unitName, type BatchUnit } from "../../../core/batch/batchUnit";
import type { Overview, OverviewUnit } from "../../../core/batch/overview";
import { RUN_PROBLEMS } from "../../../core/batch/unitResult";
import { hasProblem } from "../../../core/batch/unitState";
import { problemLines } from "../../../locales/batchText";
import { findingText } from "../../../locales/findingText";
import type { Translator } from "../../../locales/translator";
import type { BatchView, UnitLine } from "./protocol";

/** The overview in the words of the page. */
export function batchView(t: Translator, overview: Overview): BatchView {
  const { units, missing, cross, notChecked } = overview;
  const names = new Map(units.map(({ unit }) => [unit.id, unitName(unit)]));
  const nameOf = (id: string | undefined) => names.get(id ?? "") ?? id ?? "";
  const accused = new Set(
    cross.flatMap(({ finding: { severity, rule, places } }) => {
      if (severity === "info") return [];
      // A sum that does not hold is the department's matter before it is a unit's.
      return (rule === "K01" ? places.slice(0, 1) : places).map(({ unit }) => unit);
    }),
  );
  const found = new Map<string, number>();
  for (const { unit } of overview.findings) found.set(unit.id, (found.get(unit.id) ?? 0) + 1);
  return {
    units: units.map((line) => ({
      ...unitLine(t, line, accused),
      findings: (found.get(line.unit.id) ?? 0) + line.cross,
    })),
    missing: missing.map(({ code, name, from }) => ({ code, name, remark: t("batch", `missingFrom.${from}`) })),
    cross: cross.map(({ finding }) => {
      const { what, how } = findingText(t, finding);
      const { id, rule, severity, places } = finding;
      return { id, rule, severity, name: nameOf(places[0]?.unit), what, how };
    }),
    notChecked: notChecked.map(({ unit, code, params }) =>
      t("batch", "problemLine", { file: nameOf(unit), text: t("batch", `crossNotChecked.${code}`, params) }),
    ),
    givenUp: units.filter(({ unit }) => isGivenUp(unit)).length,
  };
}

function unitLine(t: Translator, line: OverviewUnit, accused: ReadonlySet<string>): Omit<UnitLine, "findings"> {
  const { unit, state, counts, cross } = line;
  const { id, code, parent, files } = unit;
  const score = unit.result?.score;
  return {
    ...{ id, code, name: unitName(unit), parent, state, cross },
    ...{ errors: counts.error, warnings: counts.warning },
    score: score?.complete ? t("batchPane", "score", { score: score.score, outOf: score.outOf }) : null,
    files: files.map(({ path }) => path),
    problems: problemLines(t, unit).map(({ file, text }) => t("batch", "problemLine", { file, text })),
    canReturn: counts.error + counts.warning > 0 || hasProblem(unit) || accused.has(id),
  };
}

function isGivenUp({ result }: BatchUnit): boolean {
  return result?.problems.some(({ code }) => RUN_PROBLEMS.includes(code)) ?? false;
}
