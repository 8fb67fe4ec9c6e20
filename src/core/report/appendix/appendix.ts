import { z } from "zod";
import type { Severity } from "../../findings/finding";
import type { ScoreSheet } from "../../indicators/scoreSheet";
import type { RecognisedTable } from "../../layout/recognisedTable";
import type { ReportBlock, TableCellModel } from "../documentModel";
import { cellPlace } from "../prose/cellPlace";
import { fillWording } from "../prose/fillPattern";
import { spansText, text } from "../prose/figureText";
import wordings from "../prose/wording/appendix.json";
import { labelCell, wordsCell } from "../tables/cells";
import type { AppendixFinding, AppendixInput } from "./appendixInput";
import { forReader } from "./forReader";

const WORDINGS = z
  .strictObject({
    title: z.string(),
    ground: z.string(),
    scope: z.string(),
    outcome: z.string(),
    system: z.string(),
    notScored: z.string(),
    ownForm: z.string(),
    confirmed: z.string(),
    unconfirmed: z.string(),
    findings: z.string(),
    none: z.string(),
    columns: z.array(z.string()).length(4),
    severity: z.record(z.enum(["error", "warning", "info"]), z.string()),
    wholeWorkbook: z.string(),
    explanation: z.string(),
    folded: z.string(),
    fingerprint: z.string(),
  })
  .parse(wordings);

export const APPENDIX_TITLE = WORDINGS.title;

/** So many digits tell two workbooks apart and stay on one line; the file carries all of them. */
const SHOWN_DIGITS = 32;

export interface AppendixGround {
  readonly input: AppendixInput;
  readonly fingerprint: string;
  readonly scoreSheet: ScoreSheet | null;
  /** To name a cell by its table and row. */
  readonly tables: readonly RecognisedTable[];
}

/**
 * What the report rests on, for a reader: the tables and what was checked, the outcome, the system of the scores, the findings
 * by the rules' names with the unit's explanations. No address and no code; the workbook's fingerprint is the last line.
 */
export function appendixBlocks(
  section: string,
  { input, fingerprint, scoreSheet, tables }: AppendixGround,
): ReportBlock[] {
  const { findings } = input;
  return [
    ...groundLines(input, scoreSheet).map((line) => paragraph(section, line, "body")),
    ...(findings.length === 0
      ? [paragraph(section, WORDINGS.none, "body")]
      : [
          {
            type: "table",
            section,
            caption: WORDINGS.findings,
            unitLine: null,
            columns: [3, 9, 9, 22],
            headerRows: 1,
            rows: findingRows(findings, tables),
            orientation: "portrait",
          } satisfies ReportBlock,
        ]),
    paragraph(section, words(WORDINGS.fingerprint, { fingerprint: fingerprint.slice(0, SHOWN_DIGITS) }), "note"),
  ];
}

function groundLines(input: AppendixInput, scoreSheet: ScoreSheet | null): string[] {
  const { findings, checkedRules, checkedTables, checkedCells, notChecked } = input;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const explained = findings.filter((finding) => finding.explanation !== null).length;
  return [
    WORDINGS.ground,
    words(WORDINGS.scope, {
      tables: String(checkedTables),
      cells: String(checkedCells),
      rules: String(checkedRules),
      notChecked: numberOrNothing(notChecked),
    }),
    words(WORDINGS.outcome, {
      error: String(count("error")),
      warning: String(count("warning")),
      info: String(count("info")),
      explained: numberOrNothing(explained),
    }),
    words(WORDINGS.system, { system: systemText(scoreSheet) }),
  ];
}

function numberOrNothing(count: number): string {
  return count === 0 ? "" : String(count);
}

function systemText(sheet: ScoreSheet | null): string {
  if (!sheet) return WORDINGS.notScored;
  const { title, confirmed, table: form } = sheet.system;
  if (form !== undefined) return words(WORDINGS.ownForm, { title });
  return words(confirmed ? WORDINGS.confirmed : WORDINGS.unconfirmed, { title });
}

function findingRows(findings: readonly AppendixFinding[], tables: readonly RecognisedTable[]): TableCellModel[][] {
  return [
    WORDINGS.columns.map((label) => labelCell(label)),
    ...findings.map(({ severity, title, cells, text: found, explanation }) => {
      const [first] = cells;
      const said = explanation && words(WORDINGS.explanation, { ...explanation, at: explanation.at.slice(0, 10) });
      const told = forReader(found, cells, tables, (count) => words(WORDINGS.folded, { count: String(count) }));
      return [
        labelCell(WORDINGS.severity[severity]),
        wordsCell(title),
        wordsCell(first ? cellPlace(tables, first) : WORDINGS.wholeWorkbook),
        wordsCell(told + (said ?? "")),
      ];
    }),
  ];
}

function paragraph(section: string, line: string, style: "body" | "note"): ReportBlock {
  return { type: "paragraph", section, spans: [text(line)], style };
}

function words(pattern: string, values: Readonly<Record<string, string>>): string {
  return spansText(fillWording(pattern, values));
}
