import type { DisclosureCheck, PointResult } from "../core/disclosure/check/checkDisclosure";
import { verdictCounts } from "../core/disclosure/check/checkDisclosure";
import type { PointPart } from "../core/disclosure/check/point";
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
    year: check.year ?? t("disclosureCheck", "result.noYear"),
    total: check.points.length,
  });
}

const COLUMNS = { point: 4, name: 14, verdict: 5, basis: 5, seen: 46, how: 26 };

/** The result as a list for people: what is not met first, then what could not be told; what is met with `all`. */
export function disclosureList(t: Translator, check: DisclosureCheck, { all }: { readonly all: boolean }): ProofList {
  const met = check.points.filter(({ verdict }) => verdict === "met");
  const rows = (["notMet", "unclear"] as const).flatMap((verdict) =>
    check.points.filter((one) => one.verdict === verdict),
  );
  const names = met.map(({ id }) => `${id} ${pointTitle(t, id)}`).join(t("language", "list"));
  return {
    title: t("disclosureCheck", "result.title", { document: check.document }),
    summary: [
      checkSummary(t, check),
      ...(all || met.length === 0 ? [] : [t("disclosureCheck", "result.metPoints", { points: names })]),
    ],
    findings: table(
      t,
      [...rows, ...(all ? met : [])].map((one) => rowOf(t, one)),
    ),
    missing: null,
  };
}

function table(t: Translator, rows: ListTable["rows"]): ListTable {
  const header = Object.keys(COLUMNS).map((column) => t("disclosureCheck", `result.columns.${column}`));
  return { name: t("disclosureCheck", "result.sheet"), header, rows, widths: Object.values(COLUMNS) };
}

function rowOf(t: Translator, { id, verdict, grade, parts }: PointResult): string[] {
  const told = parts.filter((part) => verdict === "met" || part.verdict !== "met");
  const seen = told.map((part) => partText(t, id, part) + partPlace(t, part)).join("\n");
  const how = verdict === "notMet" ? pointAdvice(t, id) : "";
  return [id, pointTitle(t, id), verdictText(t, verdict), t("disclosureCheck", `words.grade.${grade}`), seen, how];
}
