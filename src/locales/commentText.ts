import type { Finding } from "../core/findings/finding";
import { formatRef, type CellRef } from "../core/workbook/cellRef";
import { findingText } from "./findingText";
import type { Translator } from "./translator";

/** The words for the comments: a text for each damaged cell, with all that was found there, the gravest first. */
export function commentTexts(
  t: Translator,
  findings: readonly Finding[],
): readonly { readonly ref: CellRef; readonly text: string }[] {
  const byCell = new Map<string, { readonly ref: CellRef; readonly texts: string[] }>();
  for (const finding of findings) {
    const [ref] = finding.cells;
    if (!ref) continue;
    const cell = byCell.get(formatRef(ref)) ?? { ref, texts: [] };
    cell.texts.push(commentText(t, finding));
    byCell.set(formatRef(ref), cell);
  }
  return [...byCell.values()].map(({ ref, texts }) => ({ ref, text: [...texts, t("comments", "by")].join("\n") }));
}

function commentText(t: Translator, finding: Finding): string {
  const { what, how } = findingText(t, finding);
  const severity = t("pane", `severity.${finding.severity}`);
  const said = t("comments", "of", { severity, rule: finding.rule, what });
  return how === "" ? said : `${said}\n${t("comments", "how", { how })}`;
}
