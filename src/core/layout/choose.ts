import type { CellRef } from "../workbook/cellRef";
import { fixedLayout } from "./corrections";
import type { Accepted, Refused, TableReader } from "./reader";
import { evidence, lookInto, refuse } from "./reader";
import type { Evidence, LayoutCorrection } from "./recognisedTable";
import type { Region } from "./region";
import { READERS } from "./registry";
import { TABLE_ROWS } from "../limits/limits";
import { specOf } from "../tableKinds/tableKinds";

/** The reader that takes a region, with what decided. */
export interface ChosenReader {
  readonly accepted: true;
  readonly reader: TableReader;
  readonly match: Accepted;
  readonly region: Region;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** Below this a table is not reported as recognised. */
const THRESHOLD = 0.5;

export function chooseReader(region: Region, correction?: LayoutCorrection): ChosenReader | Refused {
  if (correction && correction.kind !== "none") return chooseCorrected(region, correction);
  return region.title ? chooseByTitle(region) : chooseByHeader(region);
}

function chooseCorrected(region: Region, correction: LayoutCorrection): ChosenReader | Refused {
  const fixed = { ...region, fixed: fixedLayout(correction) };
  const readers = READERS.filter(({ kind }) => kind === correction.kind);
  const look = lookInto(fixed);
  let refused: Refused = refuse("noReader", { kind: correction.kind });
  for (const reader of readers) {
    const match = reader.match(fixed, look);
    if (match.accepted) {
      return {
        accepted: true,
        reader,
        match,
        region: fixed,
        confidence: 1,
        evidence: [evidence("corrected"), ...match.evidence],
      };
    }
    refused = match;
  }
  return refused;
}

function chooseByTitle(region: Region): ChosenReader | Refused {
  const { title, grid } = region;
  if (!title) return refuse("noTitle");
  const titleCell = grid.ref(title.row, title.column);
  if (title.kinds.length === 0) return refuse("otherTable", { title: title.name }, [titleCell]);
  const look = lookInto(region);
  let best: ChosenReader | null = null;
  let refused: Refused | null = null;
  for (const reader of READERS.filter(({ kind }) => title.kinds.includes(kind))) {
    const match = reader.match(region, look);
    if (!match.accepted) {
      refused ??= match;
      continue;
    }
    const confidence = round(0.5 + 0.5 * match.fit);
    if (best && best.confidence >= confidence) continue;
    const decided = [evidence("title", { title: title.name }, [titleCell]), ...match.evidence];
    best = { accepted: true, reader, match, region, confidence, evidence: decided };
  }
  if (best) return best;
  const reason = refused?.reason ?? evidence("noHeader");
  return {
    accepted: false,
    reason: {
      ...reason,
      code: `titled.${reason.code}`,
      params: { ...reason.params, title: title.name },
      cells: [titleCell, ...reason.cells],
    },
  };
}

/** What may be longer than any table or form. */
const BOOK_READERS = READERS.filter(({ kind }) => specOf(kind).genre === "book");

function filledRows({ grid, top, bottom, left, right }: Region): number {
  let rows = 0;
  for (let row = top; row <= bottom; row++) if (!grid.isRowBlank(row, left, right)) rows++;
  return rows;
}

/** Without a title only labels that no other kind has can decide. */
function chooseByHeader(region: Region): ChosenReader | Refused {
  const look = lookInto(region);
  let best: ChosenReader | null = null;
  let near: Refused | null = null;
  const similar: { kind: string; fit: number }[] = [];
  const rows = filledRows(region);
  const isLong = rows > TABLE_ROWS;
  for (const reader of isLong ? BOOK_READERS : READERS) {
    const match = reader.match(region, look);
    if (!match.accepted) {
      if (match.isNear) near ??= match;
      continue;
    }
    if (!match.distinctive) {
      similar.push({ kind: reader.kind, fit: match.fit });
      continue;
    }
    const confidence = round(0.3 + 0.5 * match.fit);
    if (confidence < THRESHOLD || (best && best.confidence >= confidence)) continue;
    best = { accepted: true, reader, match, region, confidence, evidence: [evidence("noTitle"), ...match.evidence] };
  }
  if (best) return best;
  if (similar.length > 0) {
    const kinds = similar
      .sort((a, b) => b.fit - a.fit)
      .slice(0, 4)
      .map(({ kind }) => kind);
    return refuse("ambiguous", { kinds: kinds.join("、") });
  }
  if (near) return near;
  const seen = firstLabels(region);
  return refuse(
    isLong ? "tooLongForForm" : "nothingKnown",
    { seen: seen.map(({ text }) => text).join("、"), ...(isLong ? { rows } : {}) },
    seen.map(({ ref }) => ref),
  );
}

/** What stands first in the region: told with the reason, so that the user sees what was looked at. */
function firstLabels(region: Region): { readonly text: string; readonly ref: CellRef }[] {
  const { grid } = region;
  const seen: { text: string; ref: CellRef }[] = [];
  for (let row = region.top; row <= Math.min(region.bottom, region.top + 10) && seen.length < 4; row++) {
    for (const column of grid.filledColumns(row, region.left, region.right)) {
      const text = grid.text(row, column);
      if (seen.length < 4 && text !== "") seen.push({ text: text.slice(0, 20), ref: grid.ref(row, column) });
    }
  }
  return seen;
}

function round(confidence: number): number {
  return Math.round(Math.min(1, confidence) * 100) / 100;
}
