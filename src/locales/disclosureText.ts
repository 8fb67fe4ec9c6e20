import type { DisclosureCheck, PointResult } from "../core/disclosure/check/checkDisclosure";
import { verdictCounts } from "../core/disclosure/check/checkDisclosure";
import { VERDICTS, type PointPart } from "../core/disclosure/check/point";
import { groupBy } from "../core/groupBy";
import type { ListTable, ProofList } from "../core/proofread/proofList";
import { formatRef } from "../core/workbook/cellRef";
import { inWords } from "./findingText";
import { proofText } from "./proofText";
import type { TextParams, Translator } from "./translator";

/** The point's name. */
export function pointTitle(t: Translator, id: string): string {
  return t("disclosureCheck", `points.${id}.title`);
}

/** What to do where it is not met. */
export function pointAdvice(t: Translator, id: string): string {
  return t("disclosureCheck", `points.${id}.how`);
}

export function verdictText(t: Translator, verdict: PointPart["verdict"]): string {
  return t("disclosureCheck", `words.verdict.${verdict}`);
}

/** What was seen of one part of a point, in one sentence. */
export function partText(t: Translator, id: string, { code, params, finding }: PointPart): string {
  if (finding) return t("disclosureCheck", "shared.finding", { text: proofText(t, finding) });
  const own = `points.${id}.${code}`;
  return t("disclosureCheck", t.has("disclosureCheck", own) ? own : `shared.${code}`, wordsOf(t, params));
}

/** Codes of the core as words: which amount, which count, budget or final. */
function wordsOf(t: Translator, params: TextParams): TextParams {
  const words: Record<string, string | number> = { ...inWords(t, params) };
  for (const name of ["amounts", "counted", "side", "part"] as const) {
    const codes = params[name];
    if (typeof codes !== "string" || codes === "") continue;
    words[name] = codes
      .split(",")
      .map((code) => t("disclosureCheck", `words.${name}.${code}`))
      .join(t("language", "list"));
  }
  return words;
}

/** （第 12 段：…）, or the cells of the workbook; empty where it is about the whole text. */
export function partPlace(t: Translator, { place, cells }: PointPart): string {
  if (place) return t("disclosureCheck", "result.place", { paragraph: place.paragraph, quote: shortened(place.quote) });
  const [cell] = cells;
  return cell ? t("disclosureCheck", "result.cells", { cells: formatRef(cell) }) : "";
}

const LONGEST_QUOTE = 40;

function shortened(quote: string): string {
  const text = quote.replace(/\s+/gu, " ").trim();
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

/** 部门决算公开，2024 年度：28 条要点，符合 20 条 … */
export function checkSummary(t: Translator, check: DisclosureCheck): string {
  return t("disclosureCheck", "result.summary", {
    ...verdictCounts(check),
    kind: t("disclosureCheck", `words.kind.${check.kind}`),
    year:
      check.year === null
        ? t("disclosureCheck", "result.noYear")
        : t("disclosureCheck", "result.year", { year: check.year }),
    total: check.points.length,
  });
}

const COLUMNS = { point: 5, name: 22, verdict: 8, basis: 6, seen: 70, how: 40 };

/** Every point as a list for people: what is not met first, then what could not be told, then what is met. */
export function disclosureList(t: Translator, check: DisclosureCheck): ProofList {
  return listOf(
    t,
    check,
    [checkSummary(t, check)],
    COLUMNS,
    inOrder(check).map((one) => {
      const told = one.parts.filter((part) => one.verdict === "met" || part.verdict !== "met");
      const seen = told.map((part) => partText(t, one.id, part) + partPlace(t, part)).join("\n");
      const how = one.verdict === "notMet" ? pointAdvice(t, one.id) : "";
      return [one.id, pointTitle(t, one.id), verdictText(t, one.verdict), gradeText(t, one), seen, how];
    }),
  );
}

const PAGE_COLUMNS = { point: 5, name: 17, verdict: 9, seenAndHow: 49 };
const DENSE_COLUMNS = { point: 17, verdict: 12, seenAndHow: 60 };
/** More of one point is in the sheet. */
const MOST_PARTS = 3;
/** With more rows than these the page tells less of each. */
const MOST_ROWS = 9;

/** The result for one page: what is not met and what could not be told, each with the gravest of what was seen. */
export function disclosurePage(t: Translator, check: DisclosureCheck): ProofList {
  const met = check.points.filter(({ verdict }) => verdict === "met");
  const rest = inOrder(check).filter(({ verdict }) => verdict !== "met");
  const summary = checkSummary(t, check);
  if (rest.length > MOST_ROWS) {
    const list = listOf(t, check, [summary], DENSE_COLUMNS, denseRows(t, rest, met));
    return { ...list, findings: { ...list.findings, isSmall: true } };
  }
  const line = met.length > 0 ? [t("disclosureCheck", "result.metPoints", { points: idsOf(met) })] : [];
  const rows = rest.map((one) => {
    return [one.id, pointTitle(t, one.id), verdictText(t, one.verdict), seenAndHow(t, one, MOST_PARTS)];
  });
  return listOf(t, check, [summary, ...line], PAGE_COLUMNS, rows);
}

/** Of a text that has hardly anything most points cannot be told, and for few reasons: a row for each reason. */
function denseRows(t: Translator, rest: readonly PointResult[], met: readonly PointResult[]): string[][] {
  const named = ({ id }: PointResult, seen: string) =>
    t("disclosureCheck", "result.named", { name: pointTitle(t, id), seen });
  const rowOf = (points: readonly PointResult[], verdict: PointResult["verdict"], seen: string) => {
    const [first] = points;
    return [idsOf(points), verdictText(t, verdict), first && points.length === 1 ? named(first, seen) : seen];
  };
  const notMet = rest.filter(({ verdict }) => verdict === "notMet");
  const unclear = groupBy(
    rest.filter(({ verdict }) => verdict === "unclear"),
    (one) => seenOnly(t, one),
  );
  return [
    ...notMet.map((one) => rowOf([one], "notMet", seenAndHow(t, one, 1))),
    ...[...unclear].map(([reason, points]) => {
      const [first] = points;
      // What only one point asks is looked for at its place.
      return rowOf(points, "unclear", first && points.length === 1 ? seenAndHow(t, first, 1) : reason);
    }),
    ...(met.length > 0 ? [[idsOf(met), verdictText(t, "met"), ""]] : []),
  ];
}

function idsOf(points: readonly PointResult[]): string {
  return points.map(({ id }) => id).join(" ");
}

/** The first thing that was seen of a point, without its place. */
function seenOnly(t: Translator, { id, verdict, parts }: PointResult): string {
  const [first] = parts.filter((part) => part.verdict === verdict);
  return first ? partText(t, id, first) : "";
}

/** @param most so many parts of the point are told, of others how many there are */
function seenAndHow(t: Translator, { id, verdict, parts }: PointResult, most: number): string {
  const told = parts.filter((part) => part.verdict === verdict);
  const shown = told.slice(0, most).map((part) => partText(t, id, part) + partPlace(t, part));
  const more = told.length > most ? [t("disclosureCheck", "result.more", { count: told.length - most })] : [];
  const how = verdict === "notMet" ? [t("disclosureCheck", "result.todo", { how: pointAdvice(t, id) })] : [];
  return [...shown, ...more, ...how].join(" ");
}

/** What is not met first, then what could not be told. */
function inOrder({ points }: DisclosureCheck): PointResult[] {
  return VERDICTS.flatMap((verdict) => points.filter((one) => one.verdict === verdict));
}

function gradeText(t: Translator, { grade }: Pick<PointResult, "grade">): string {
  return t("disclosureCheck", `words.grade.${grade}`);
}

function listOf(
  t: Translator,
  { document }: DisclosureCheck,
  summary: readonly string[],
  columns: Readonly<Record<string, number>>,
  rows: ListTable["rows"],
): ProofList {
  const header = Object.keys(columns).map((column) => t("disclosureCheck", `result.columns.${column}`));
  return {
    title: t("disclosureCheck", "result.title", { document }),
    summary,
    findings: { name: t("disclosureCheck", "result.sheet"), header, rows, widths: Object.values(columns) },
    missing: null,
  };
}
