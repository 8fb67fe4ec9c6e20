import type { FinalAccounts } from "../accounts/finalAccounts";
import { cellsAgainst } from "../proofread/tables/compareTables";
import { evidenceOf } from "../proofread/workbook/claim";
import { traceNumbers } from "../proofread/workbook/trace";
import { formatDecimal } from "../amount/format";
import type { FigureChange } from "./documentChange";
import type { Version } from "./version";

/** What the workbook says of the new version's numbers, by where they stand. */
export interface WorkbookSide {
  /** A number of a sentence: the paragraph, where its sentence and where in the sentence it begins. */
  ofNumber(paragraph: number, sentence: number, start: number): Said;
  /** A cell of a table. */
  ofCell(paragraph: number, row: number, column: number): Said;
}

type Said = Pick<FigureChange, "follows" | "expected" | "cells">;

const NOTHING: Said = { follows: null, expected: null, cells: [] };
const SILENT: Said = { follows: "silent", expected: null, cells: [] };

/** @param accounts `null`: no workbook was given, and nothing is said */
export function workbookSide(now: Version, accounts: FinalAccounts | null): WorkbookSide {
  if (!accounts) return { ofNumber: () => NOTHING, ofCell: () => NOTHING };
  const prose = now.passages.filter(({ inTable }) => !inTable);
  const numbers = new Map(
    traceNumbers(prose, evidenceOf(accounts, [], now.year)).map(({ claim, answer }): [string, Said] => {
      const place = [claim.passage.paragraph, claim.sentence.start, claim.mention.quantity.start].join(" ");
      if (answer.status === "notFound") return [place, SILENT];
      const isRight = answer.status === "traced";
      return [place, { follows: isRight ? "follows" : "against", expected: answer.value ?? null, cells: answer.cells }];
    }),
  );
  const cells = new Map(
    (now.tables ? cellsAgainst(now.tables, accounts) : []).flatMap(({ printed, stated, agrees }): [string, Said][] => {
      const place = now.tables?.placeOf(printed.ref);
      if (!place?.cell) return [];
      const key = [place.paragraph, place.cell.row, place.cell.column].join(" ");
      if (!stated) return [[key, SILENT]];
      const expected = agrees
        ? null
        : typeof stated.number === "number"
          ? formatDecimal(stated.number, { trim: true })
          : null;
      return [[key, { follows: agrees ? "follows" : "against", expected, cells: [stated.ref] }]];
    }),
  );
  return {
    ofNumber: (...place) => numbers.get(place.join(" ")) ?? SILENT,
    ofCell: (...place) => cells.get(place.join(" ")) ?? SILENT,
  };
}
