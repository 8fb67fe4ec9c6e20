import type { Proofreading } from "../core/proofread/proofread";
import type { ListTable, ProofList } from "../core/proofread/proofList";
import { countStates } from "../core/proofread/numbers";
import type { ProofFinding } from "../core/proofread/proofFinding";
import { isNotFound } from "../core/proofread/proofFinding";
import { whichSide } from "../core/proofread/whichSide";
import type { TraceCoverage } from "../core/proofread/workbook/trace";
import { severityCounts } from "../core/findings/severity";
import type { Translator } from "./translator";
import { proofText } from "./proofText";

const COLUMNS = { number: 4, severity: 5, rule: 5, place: 14, quote: 36, message: 40, side: 16 };
const MISSING_COLUMNS = { number: 4, place: 20, quote: 60, written: 16 };

/** Everything that was found in one document, as a list for people. */
export function proofList(t: Translator, document: string, { findings, numbers, coverage }: Proofreading): ProofList {
  const missing = coverage?.missing ?? [];
  // What was not found has a table of its own.
  const found = findings.filter((finding) => !isNotFound(finding));
  return {
    title: t("proofreadList", "title", { document }),
    summary: [
      t("cli", "proofread.summary", {
        ...severityCounts(findings),
        ...countStates(numbers),
        statements: numbers.length,
      }),
      ...(coverage ? coverageLines(t, coverage) : []),
    ],
    findings: table(
      t,
      "findings",
      COLUMNS,
      found.map((finding, index) => [
        String(index + 1),
        t("cli", `severity.${finding.severity}`),
        finding.rule,
        placeText(t, finding),
        finding.quote,
        proofText(t, finding),
        t("proofreadList", `sides.${whichSide(finding)}`),
      ]),
    ),
    missing:
      missing.length === 0
        ? null
        : table(
            t,
            "missing",
            MISSING_COLUMNS,
            missing.map((one, index) => [String(index + 1), placeText(t, one), one.quote, one.written]),
          ),
  };
}

function table(
  t: Translator,
  name: string,
  columns: Readonly<Record<string, number>>,
  rows: readonly (readonly string[])[],
): ListTable {
  const header = Object.keys(columns).map((column) => t("proofreadList", `columns.${column}`));
  return { name: t("proofreadList", `sheets.${name}`), header, rows, widths: Object.values(columns) };
}

/** 第 12 段（二、支出情况） */
export function placeText(t: Translator, place: Pick<ProofFinding, "section" | "paragraph">): string {
  const { section, paragraph } = place;
  return t("proofreadList", section === null ? "placeWithoutSection" : "place", { section: section ?? "", paragraph });
}

/** How many numbers were traced to the workbook, by kind; kinds that do not occur are left out. */
export function coverageLines(t: Translator, coverage: TraceCoverage): string[] {
  return (["amounts", "percentages", "counts", "cells"] as const).flatMap((kind) => {
    const { traced, contradicted, notFound } = coverage[kind];
    if (traced + contradicted + notFound === 0) return [];
    return [t("proofreadList", `coverage.${kind}`, { traced, contradicted, notFound })];
  });
}
