import { pattern } from "../../lexicon/words";
import type { DocumentTable } from "../../text/document";

/** A word group of a line with the columns of characters that it takes, `start` to before `end`. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Kind = "amount" | "code" | "label";

interface Row {
  readonly pieces: Piece[];
}

const AMOUNT = /^[-－]?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{1,2}$/;
const CODE = /^\d{2,7}$/;
/** 一、 and （一） before a label, or a label that ends one block of rows: a row of its own. */
const OWN_ROW =
  /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|其中)|.(?:合计|总计|结余|结余分配)(?:\([^)]*\))?$/;

/**
 * A table that a page's layout has put into lines: cells stand apart by two blanks and more, a cell's text may run over
 * lines, and the amounts of a row may stand one line above it. `null` where no columns of amounts show.
 */
export function layoutTable(lines: readonly string[]): DocumentTable | null {
  const { header, rows: found } = rowsOf(lines.map(piecesOf));
  const rows = found.map(({ pieces }) => ({ pieces: withWholeCodes(pieces) }));
  const columns = withoutTwins(columnsOf(rows), rows);
  if (rows.length < 3 || columns.filter(({ kind }) => kind === "amount").length === 0) return null;
  const grid = rows.map(({ pieces }) => inColumns(pieces, columns));
  return { type: "table", rows: [...headerIn(header, columns), ...grid], isFromLayout: true };
}

function piecesOf(line: string): Piece[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].flatMap((match) => {
    const whole = { text: match[0], start: match.index, end: match.index + match[0].length };
    // Numbers and codes keep to themselves; 其 他 支 出 is one label.
    return /(?:^| )[\d,.]+(?: |$)/.test(whole.text) ? wordsOf(whole) : [whole];
  });
}

function wordsOf({ text, start }: Piece): Piece[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function kindOf({ text }: Piece): Kind {
  return AMOUNT.test(text) ? "amount" : CODE.test(text) ? "code" : "label";
}

/** Lines to rows: amounts that stand above their row wait for it, other lines go on in the row before. */
function rowsOf(lines: readonly (readonly Piece[])[]): { header: Piece[][]; rows: Row[] } {
  const header: Piece[][] = [];
  const rows: Row[] = [];
  let waiting: Piece[] = [];
  for (const pieces of lines) {
    if (pieces.length === 0) continue;
    if (pieces.every((piece) => kindOf(piece) === "amount")) waiting.push(...pieces);
    else if (startsRow(pieces, rows.length > 0)) {
      rows.push({ pieces: [...pieces.map(closed), ...waiting] });
      waiting = [];
    } else if (rows.length === 0) header.push(pieces.flatMap(wordsOf));
    else join(rows.at(-1), pieces.map(closed));
  }
  if (waiting.length > 0) rows.at(-1)?.pieces.push(...waiting);
  return { header, rows };
}

function startsRow(pieces: readonly Piece[], isBelowHeader: boolean): boolean {
  const [first] = pieces;
  if (!first) return false;
  if (CODE.test(first.text) && first.text.length >= 3) return true;
  // 合计 beside the names of columns is a column itself.
  const isTotal = pieces.every((piece) => pattern("total.whole").test(plain(piece.text)) || kindOf(piece) === "amount");
  return (
    isTotal ||
    pieces.some(({ text }) => OWN_ROW.test(plain(text)) && (isBelowHeader || !pattern("total.atEnd").test(text)))
  );
}

function plain(text: string): string {
  return text.normalize("NFKC").replaceAll(" ", "");
}

/** Letters that were set apart to fill a cell belong together. */
function closed(piece: Piece): Piece {
  return { ...piece, text: piece.text.replaceAll(" ", "") };
}

/** The second line of a cell goes on where the first stands. */
function join(row: Row | undefined, pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    const at =
      row?.pieces.findIndex((one) => kindOf(one) === "label" && kindOf(piece) === "label" && overlaps(one, piece)) ??
      -1;
    const above = row?.pieces[at];
    if (above && row) {
      row.pieces[at] = { ...above, text: above.text + piece.text, end: Math.max(above.end, piece.end) };
    } else row?.pieces.push(piece);
  }
}

/** 201 06 01 before a name is one code. */
function withWholeCodes(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    const goesOn = last && kindOf(last) === "code" && /^\d{2}$/.test(piece.text) && last.text.length < 7;
    if (goesOn) whole[whole.length - 1] = { text: last.text + piece.text, start: last.start, end: piece.end };
    else whole.push(piece);
  }
  return whole;
}

function overlaps(a: Pick<Piece, "start" | "end">, b: Pick<Piece, "start" | "end">): boolean {
  return a.start < b.end && b.start < a.end;
}

interface Column {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** Columns are where pieces of one kind stand above each other. */
function columnsOf(rows: readonly Row[]): Column[] {
  const columns = (["amount", "code", "label"] as const).flatMap((kind) => {
    const pieces = rows.flatMap((row) => row.pieces.filter((piece) => kindOf(piece) === kind));
    const merged: { start: number; end: number }[] = [];
    for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start)) {
      const last = merged.at(-1);
      if (last && start < last.end) last.end = Math.max(last.end, end);
      else merged.push({ start, end });
    }
    return merged.map((one): Column => ({ ...one, kind }));
  });
  return columns.sort((a, b) => a.start + a.end - (b.start + b.end));
}

/** Neighbouring columns of labels that are never filled in one row are one: 合计 stands in the middle of its cell. */
function withoutTwins(columns: readonly Column[], rows: readonly Row[]): Column[] {
  const kept: Column[] = [];
  for (const column of columns) {
    const last = kept.at(-1);
    const both = last && { ...last, end: Math.max(last.end, column.end), start: Math.min(last.start, column.start) };
    const isTwin =
      last &&
      column.kind === "label" &&
      last.kind === "label" &&
      rows.every(({ pieces }) => !fills(pieces, last, column));
    if (isTwin && both) kept[kept.length - 1] = both;
    else kept.push(column);
  }
  return kept;
}

function fills(pieces: readonly Piece[], ...columns: readonly Column[]): boolean {
  return columns.every((column) => pieces.some((piece) => kindOf(piece) === column.kind && overlaps(piece, column)));
}

/** Amounts keep their order, one to a column: on a page where all stand further left they would fall together. */
function inColumns(pieces: readonly Piece[], columns: readonly Column[]): string[] {
  const cells = columns.map(() => "");
  let next = 0;
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const kind = kindOf(piece);
    const from = kind === "amount" ? next : 0;
    const at = columns.findIndex((column, index) => index >= from && column.kind === kind && overlaps(piece, column));
    const free = at >= 0 ? at : columns.findIndex((column, index) => index >= from && column.kind === kind);
    if (free < 0) continue;
    cells[free] = (cells[free] ?? "") + piece.text;
    if (kind === "amount") next = free + 1;
  }
  return cells;
}

/** A word over no column belongs to one that holds nothing. */
const FURTHEST = 3;

/** The lines of the header as one row; 收入 and 支出 above the two sides of a summary as a row of their own. */
function headerIn(lines: readonly (readonly Piece[])[], columns: readonly Column[]): string[][] {
  const labels = columns.map(() => "");
  const sides = columns.map(() => "");
  for (const line of lines) {
    if (line.length === 2 && line[0]?.text === "收入" && line[1]?.text === "支出") {
      const [, second = -1] = columns.flatMap(({ kind }, at) => (kind === "label" ? [at] : []));
      sides[0] = "收入";
      if (second > 0) sides[second] = "支出";
    } else putLine(line, columns, labels);
  }
  const named = labels.map((label, at) => {
    if (columns[at]?.kind === "code") return "科目编码";
    return label.includes("科目名称") ? "科目名称" : label;
  });
  return sides.some((side) => side !== "") ? [sides, named] : [named];
}

/** Each word to the column that it stands over, or all but; two words of one line belong to two columns. */
function putLine(line: readonly Piece[], columns: readonly Column[], labels: string[]): void {
  const taken = new Set<number>();
  for (const piece of line) {
    const near = columns
      .map((column, at) => ({ at, gap: Math.max(column.start - piece.end, piece.start - column.end) }))
      .filter(({ gap }) => gap <= FURTHEST)
      .sort((a, b) => a.gap - b.gap);
    const free = near.find(({ at }) => !taken.has(at));
    if (!free) continue;
    taken.add(free.at);
    labels[free.at] = (labels[free.at] ?? "") + piece.text;
  }
}
