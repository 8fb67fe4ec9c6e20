import {
  isFigureChange,
  type DocumentChange,
  type DocumentComparison,
  type FigureChange,
} from "../core/compare/documentChange";
import type { ProofList } from "../core/proofread/proofList";
import type { Translator } from "./translator";

/** 数字, 新增一行 … */
export function changeType(t: Translator, change: DocumentChange): string {
  return t("compare", isFigureChange(change) ? `types.${change.type}` : `types.${change.type}.${change.what}`);
}

/** 第 12 段（二、收入情况）, or the table's title. */
export function changePlace(t: Translator, change: DocumentChange): string {
  const { paragraph, section } = change.place;
  if (isFigureChange(change) && change.table !== "") return t("compare", "place.table", { table: change.table });
  return t("compare", section === null ? "place.paragraph" : "place.section", { paragraph, section: section ?? "" });
}

/** Does the workbook say what now stands there? Empty where none was given. */
export function changeFollows(t: Translator, change: DocumentChange): string {
  if (!isFigureChange(change) || change.follows === null) return "";
  const { follows, expected } = change;
  return follows === "against" && expected !== null
    ? t("compare", "againstValue", { expected })
    : t("compare", `follows.${follows}`);
}

/** How much changed, and how it stands to the workbook: a line each. */
export function comparisonSummary(t: Translator, { changes, hasWorkbook }: DocumentComparison): string[] {
  if (changes.length === 0) return [t("compare", "none")];
  const figures = changes.filter(isFigureChange);
  const cells = figures.filter(({ type }) => type === "cell").length;
  const counts = {
    count: changes.length,
    figures: figures.length - cells,
    cells,
    words: changes.length - figures.length,
  };
  const follows = (kind: FigureChange["follows"]) => figures.filter((one) => one.follows === kind).length;
  const said = { follows: follows("follows"), against: follows("against"), silent: follows("silent") };
  return [
    t("compare", "summary", counts),
    ...(hasWorkbook && figures.length > 0 ? [t("compare", "followSummary", said)] : []),
  ];
}

const COLUMNS = { number: 4, type: 7, place: 18, item: 18, old: 24, now: 24, follows: 14 };

/** All changes as a list for people. */
export function comparisonList(t: Translator, comparison: DocumentComparison): ProofList {
  const { old, now, changes } = comparison;
  return {
    title: t("compare", "title", { old, now }),
    summary: comparisonSummary(t, comparison),
    findings: {
      name: t("compare", "sheet"),
      header: Object.keys(COLUMNS).map((column) => t("compare", `columns.${column}`)),
      widths: Object.values(COLUMNS),
      rows: changes.map((change, at) => [
        String(at + 1),
        changeType(t, change),
        changePlace(t, change),
        isFigureChange(change) ? change.item : "",
        change.old,
        change.now,
        changeFollows(t, change),
      ]),
    },
    missing: null,
  };
}
