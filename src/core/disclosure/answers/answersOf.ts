import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { answersInSheets, type AnswerPaper } from "./answerSheet";
import { answersIn, type KeptAnswers } from "./keptAnswers";

/** A workbook's answers for a paper: as its sheet 公开情况填报表 has them where there is one, else as they were kept by the pane. */
export function answersOf(workbook: WorkbookSnapshot | undefined, { kind, year }: AnswerPaper): KeptAnswers {
  if (!workbook) return {};
  const kept = answersIn(workbook.settings, kind, year);
  const inSheet = answersInSheets(workbook, { kind, year });
  if (!inSheet) return kept;
  // What the sheet asks and nobody has answered there was taken back there.
  const others = Object.entries(kept).filter(([id]) => !inSheet.open.has(id));
  return { ...Object.fromEntries(others), ...inSheet.answers };
}

/** The answers of the year before, of its own workbook and of this one; what a sheet of this year carries is the least sure. */
export function answersBefore(
  workbook: WorkbookSnapshot,
  last: WorkbookSnapshot | undefined,
  { kind, year }: AnswerPaper,
): KeptAnswers {
  const before = { kind, year: year - 1 };
  const carried = answersInSheets(workbook, { kind, year })?.before ?? {};
  return { ...carried, ...answersOf(last, before), ...answersOf(workbook, before) };
}
