import type { BatchUnit } from "../../core/batch/batchUnit";
import { unitName } from "../../core/batch/batchUnit";
import type { Decision } from "../../core/batch/decisions";
import type { Overview, OverviewFinding } from "../../core/batch/overview";
import { bySeverity } from "../../core/findings/severity";
import type { CellRef } from "../../core/workbook/cellRef";
import { formatRef } from "../../core/workbook/cellRef";
import { problemLines } from "../../locales/batchText";
import { partText, pointAdvice, pointTitle } from "../../locales/disclosureText";
import { findingText, ruleTitle } from "../../locales/findingText";
import { proofAdvice, proofText } from "../../locales/proofText";
import type { Translator } from "../../locales/translator";

/** A file of the folder, and where in it to look. */
export interface CellLink {
  readonly path: string;
  readonly ref: CellRef | null;
}

/** What stands in a cell of the overview; a link leads to the unit's file. */
export type OverviewCell = string | number | null | { readonly text: string; readonly link: CellLink };

export interface OverviewColumn {
  readonly title: string;
  /** In characters of the standard font. */
  readonly width: number;
  readonly look: "text" | "number" | "decimal" | "wrapped";
}

export interface OverviewTable {
  readonly id: "units" | "missing" | "findings" | "repeated" | "cross" | "ranking";
  readonly name: string;
  readonly columns: readonly OverviewColumn[];
  readonly rows: readonly (readonly OverviewCell[])[];
  /** What is to be said of it, below it. */
  readonly foot?: readonly string[];
}

/** The overview in words: the same tables for the workbook and for the page. */
export function overviewTables(t: Translator, overview: Overview): OverviewTable[] {
  return [
    unitsTable(t, overview),
    missingTable(t, overview),
    findingsTable(t, overview),
    repeatedTable(t, overview),
    crossTable(t, overview),
    rankingTable(t, overview),
  ];
}

/** Of a column without content, in characters. */
const EMPTY_WIDTH = 10;

type Shape = readonly (readonly [key: string, width: number, look: OverviewColumn["look"]])[];

function table(t: Translator, id: OverviewTable["id"], shape: Shape, rows: OverviewTable["rows"]): OverviewTable {
  const columns = shape.map(([key, width, look], at) => {
    // What nobody has takes no room on paper.
    const isEmpty = width > EMPTY_WIDTH && rows.every((row) => (row[at] ?? "") === "");
    return { title: t("batch", `column.${key}`), width: isEmpty ? EMPTY_WIDTH : width, look };
  });
  return { id, name: t("batch", `sheet.${id}`), columns, rows };
}

const UNIT: Shape = [
  ["code", 10, "text"],
  ["name", 24, "text"],
];

function unitsTable(t: Translator, { units, ranking }: Overview): OverviewTable {
  const ranks = new Map(ranking.map(({ unit, rank }) => [unit.id, rank]));
  const shape: Shape = [
    ...UNIT,
    ["parent", 10, "text"],
    ["state", 11, "text"],
    ["errors", 7, "number"],
    ["warnings", 7, "number"],
    ["cross", 8, "number"],
    ["score", 9, "decimal"],
    ["rank", 7, "number"],
    ["files", 32, "wrapped"],
    ["problems", 32, "wrapped"],
    ["published", 20, "wrapped"],
  ];
  const rows = units.map(({ unit, state, counts, cross }) => {
    const [first] = unit.files;
    const files = unit.files.map(({ path }) => path).join("\n");
    const score = unit.result?.score;
    return [
      unit.code,
      // Programs other than Excel do not break a link's text: the short one leads to the file.
      first ? { text: unitName(unit), link: { path: first.path, ref: null } } : unitName(unit),
      unit.parent,
      t("batch", `state.${state}`),
      counts.error,
      counts.warning,
      cross,
      score?.complete ? score.score : null,
      ranks.get(unit.id) ?? null,
      files,
      problemLines(t, unit)
        .map(({ file, text }) => t("batch", "problemLine", { file, text }))
        .join("\n"),
      publishedLines(t, unit),
    ];
  });
  return table(t, "units", shape, rows);
}

/** 2024 年部门决算公开：28 条要点，不符合 2 条，无法判断 5 条 */
function publishedLines(t: Translator, { result }: BatchUnit): string {
  return (result?.reports ?? [])
    .flatMap(({ published }) => {
      if (!published) return [];
      const { kind, year, counts } = published;
      const words = {
        kind: t("disclosureCheck", `words.kind.${kind}`),
        year: year ?? t("disclosureCheck", "result.noYear"),
      };
      return [t("batch", "publishedLine", { ...words, ...counts })];
    })
    .join("\n");
}

function missingTable(t: Translator, { missing, hasRoster, units }: Overview): OverviewTable {
  const shape: Shape = [...UNIT, ["parent", 14, "text"], ["remark", 40, "wrapped"]];
  const stray = hasRoster ? units.filter(({ unit }) => unit.listed === null) : [];
  const rows = [
    ...missing.map(({ code, name, parent, from }) => [code, name, parent, t("batch", `missingFrom.${from}`)]),
    ...stray.map(({ unit }) => [unit.code, unitName(unit), unit.parent, t("batch", "missingFrom.notListed")]),
  ];
  return table(t, "missing", shape, rows);
}

function findingsTable(t: Translator, { findings }: Overview): OverviewTable {
  const shape: Shape = [
    ...UNIT,
    ["severity", 7, "text"],
    ["rule", 7, "text"],
    ["place", 18, "text"],
    ["what", 46, "wrapped"],
    ["how", 30, "wrapped"],
    ["file", 24, "text"],
    ["decision", 16, "wrapped"],
  ];
  const shown = mostFindings(findings);
  const rows = shown.map((one) => {
    const { unit, finding, path, decision } = one;
    const { place, what, how, ref } = wordsOf(t, one);
    return [
      unit.code,
      unitName(unit),
      t("batch", `severity.${finding.severity}`),
      finding.rule,
      { text: place, link: { path, ref } },
      what,
      how,
      path,
      decisionText(t, decision),
    ];
  });
  const whole = table(t, "findings", shape, rows);
  const left = findings.length - shown.length;
  return left === 0 ? whole : { ...whole, foot: [t("batch", "moreFindings", { shown: shown.length, left })] };
}

/** A list that Excel and a browser still open. */
const MOST_FINDINGS = 100_000;

/** Of more than a list holds the gravest: hints are left out first, then doubts. */
function mostFindings(findings: readonly OverviewFinding[]): readonly OverviewFinding[] {
  if (findings.length <= MOST_FINDINGS) return findings;
  const gravest = [...findings].sort((a, b) => bySeverity(a.finding, b.finding)).slice(0, MOST_FINDINGS);
  const kept = new Set(gravest);
  return findings.filter((one) => kept.has(one));
}

/** A finding's place and sentences. */
export function wordsOf(t: Translator, one: OverviewFinding) {
  if (one.type === "report") {
    const { finding } = one;
    const place = t("batch", "paragraph", { paragraph: finding.paragraph });
    return { place, what: proofText(t, finding), how: proofAdvice(t, finding), ref: null };
  }
  if (one.type === "published") {
    const { finding, part } = one;
    const place = part.place ? t("batch", "paragraph", { paragraph: part.place.paragraph }) : t("batch", "wholeText");
    const what = t("batch", "point", { title: pointTitle(t, finding.rule), seen: partText(t, finding.rule, part) });
    return { place, what, how: pointAdvice(t, finding.rule), ref: null };
  }
  const { what, how } = findingText(t, one.finding);
  const [ref = null] = one.finding.cells;
  return { place: ref ? formatRef(ref) : t("cli", "validate.wholeWorkbook"), what, how, ref };
}

/** The name of a rule, or of a point of the disclosure list. */
export function batchRuleTitle(t: Translator, rule: string): string {
  return t.has("findings", `${rule}.title`) ? ruleTitle(t, rule) : pointTitle(t, rule);
}

export function decisionText(t: Translator, decision: Decision | null): string {
  if (!decision) return "";
  const { decision: kind, reason, by, at } = decision;
  return t("batch", "decided", { decision: t("batch", `decision.${kind}`), reason, by, date: at.slice(0, 10) });
}

function repeatedTable(t: Translator, { repeated }: Overview): OverviewTable {
  const shape: Shape = [
    ["rule", 8, "text"],
    ["title", 50, "wrapped"],
    ["severity", 8, "text"],
    ["unitCount", 8, "number"],
    ["share", 8, "number"],
    ["findingCount", 8, "number"],
  ];
  const rows = repeated.map(({ rule, severity, units, share, findings }) => [
    rule,
    batchRuleTitle(t, rule),
    t("batch", `severity.${severity}`),
    units,
    Math.round(share * 1000) / 10,
    findings,
  ]);
  return table(t, "repeated", shape, rows);
}

function crossTable(t: Translator, { cross, notChecked, units }: Overview): OverviewTable {
  const byId = new Map(units.map(({ unit }) => [unit.id, unit]));
  const nameOf = (id: string) => unitName(byId.get(id) ?? ({ id, name: id } as BatchUnit));
  const shape: Shape = [
    ...UNIT,
    ["severity", 8, "text"],
    ["rule", 7, "text"],
    ["what", 46, "wrapped"],
    ["how", 30, "wrapped"],
    ["place", 18, "text"],
    ["others", 24, "wrapped"],
    ["decision", 16, "wrapped"],
  ];
  const found = cross.map(({ finding, decision }) => {
    const [first, ...others] = finding.places;
    const { what, how } = findingText(t, finding);
    const paragraph = first?.paragraph;
    const inReport = paragraph === undefined ? (first?.file ?? "") : t("batch", "paragraph", { paragraph });
    const place = first?.ref ? formatRef(first.ref) : inReport;
    const names = [...new Set(others.map(({ unit }) => unit))].filter((id) => id !== first?.unit).map(nameOf);
    return [
      byId.get(first?.unit ?? "")?.code ?? null,
      nameOf(first?.unit ?? ""),
      t("batch", `severity.${finding.severity}`),
      finding.rule,
      what,
      how,
      first?.file ? { text: place, link: { path: first.file, ref: first.ref } } : place,
      names.join("、"),
      decisionText(t, decision),
    ];
  });
  const open = notChecked.map(({ rule, unit, code, params }) => [
    byId.get(unit)?.code ?? null,
    nameOf(unit),
    t("batch", "notCheckedState"),
    rule,
    t("batch", `crossNotChecked.${code}`, params),
    ...["", "", "", ""],
  ]);
  return table(t, "cross", shape, [...found, ...open]);
}

function rankingTable(t: Translator, { ranking }: Overview): OverviewTable {
  const shape: Shape = [
    ["rank", 7, "number"],
    ...UNIT,
    ["score", 10, "decimal"],
    ["outOf", 8, "number"],
    ["grade", 8, "text"],
    ["system", 50, "wrapped"],
  ];
  const rows = ranking.map(({ rank, unit, score, outOf, grade, system }) => [
    rank,
    unit.code,
    unitName(unit),
    score,
    outOf,
    grade,
    system,
  ]);
  return table(t, "ranking", shape, rows);
}
