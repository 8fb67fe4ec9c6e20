import { pattern } from "../lexicon/words";
import { numberOf } from "../amount/parse";
import { roleCell } from "./cells";
import { assignColumns, headerWords, labelledColumns } from "./columns";
import { refuseGenre } from "./genre";
import { findHeader } from "./header";
import { headerEvidence } from "./headerEvidence";
import type { TableKindSpec } from "../tableKinds/spec";
import type { TableKind } from "../tableKinds/tableKinds";
import type { Accepted, ColumnAssignment, Match, TableContent, TableReader } from "./reader";
import { evidence, refuse } from "./reader";
import type { TableRow } from "./recognisedTable";
import type { Region } from "./region";
import { dataRowsOf, readCodedBlock } from "./rows";

const WORDS = ["人员经费", "公用经费", "*科目编码*", "项目", "*基本支出*", "类", "款", "序号", "行次"];

/** Rows that sum one block: 人员经费合计, 公用经费合计 in the footer, or 合计 over all. */
const FOOTERS = [
  ["total.personnel", "personnel"],
  ["total.public", "public"],
  ["total.ofBasic", "total"],
] as const;

/** Rows by economic classification, in one block or in two or three side by side (人员经费 │ 公用经费 │ 续). */
export function economicTable(kind: TableKind, { titles, genre, columns }: TableKindSpec): TableReader {
  const specs = labelledColumns(columns);
  const isWord = headerWords(specs, WORDS);

  function match(region: Region): Match {
    const header = findHeader(region, isWord);
    if (!header) return refuse("noHeader", { kind });
    const foreignGenre = refuseGenre(region, header, { kind, genre });
    if (foreignGenre) return foreignGenre;
    const assigned = assignColumns(region, header, specs, { leafFirst: true });
    const roles = new Set(assigned.columns.map(({ role }) => role));
    const missing: string[] = [];
    if (!roles.has("name") && !roles.has("code") && !roles.has("classCode")) missing.push("科目名称");
    if (!roles.has("amount") && !roles.has("personnel")) missing.push("决算数");
    if (missing.length > 0) {
      return refuse(
        "columnsMissing",
        { kind, labels: missing.join("、") },
        assigned.unknown.map(({ ref }) => ref),
      );
    }
    return {
      accepted: true,
      fit: assigned.fit,
      distinctive: false,
      header,
      columns: assigned.columns,
      evidence: [...assigned.evidence, ...headerEvidence(region, header)],
    };
  }

  function read(region: Region, accepted: Accepted): TableContent {
    const { header, columns } = accepted;
    if (!header) return { columns, rows: [] };
    const { rows: sheetRows, notes } = dataRowsOf(region, header);
    const blocks = splitBlocks(columns);
    const footers = blocks.length > 1 ? sheetRows.filter((row) => isFooterRow(region, row)) : [];
    const bodyRows = sheetRows.filter((row) => !footers.includes(row));
    const body = blocks.flatMap((block) => readCodedBlock(region, bodyRows, block, header));
    const rows = [
      ...body.map((row) => withFooterKey(region, row)),
      ...footers.flatMap((row) => readFooter(region, row)),
    ];
    return {
      columns,
      rows,
      notes,
      ...(blocks.length > 1 ? { evidence: [evidence("blocks", { count: blocks.length })] } : {}),
    };
  }

  return { kind, titles, match, read };
}

/** A block begins where a code (or, without codes, a name) follows an amount. */
export function splitBlocks(columns: readonly ColumnAssignment[]): ColumnAssignment[][] {
  const blocks: ColumnAssignment[][] = [];
  let hasAmount = true;
  for (const assignment of columns) {
    const opens = ["code", "classCode", "sectionCode", "name"].includes(assignment.role);
    if (opens && hasAmount) {
      blocks.push([]);
      hasAmount = false;
    }
    if (!opens) hasAmount = true;
    blocks[blocks.length - 1]?.push(assignment);
  }
  return blocks.map((block) =>
    block.some(({ role }) => role === "classCode") ? block.filter(({ role }) => role !== "code") : block,
  );
}

function withFooterKey(region: Region, row: TableRow): TableRow {
  if (row.code !== undefined || row.name === undefined) return row;
  const key = footerKey(region.grid.labelOf(row.name));
  return key ? { ...row, isTotal: true, key } : row;
}

/** 人员经费合计 │ 2,152.26 │ 公用经费合计 │ 184.65, also where the label spans more blocks than the body has under it. */
function isFooterRow(region: Region, row: number): boolean {
  const { grid } = region;
  const texts = grid
    .filledColumns(row, region.left, region.right)
    .filter((column) => typeof grid.value(row, column) === "string" && numberOf(grid.value(row, column)) === null)
    .map((column) => grid.label(row, column))
    .filter((label) => !/^-+$/u.test(label));
  // A row where one block ends and the other goes on is read block by block.
  return texts.length > 0 && texts.every((label) => footerKey(label) !== null);
}

function footerKey(label: string): string | null {
  return FOOTERS.find(([name]) => pattern(name).test(label))?.[1] ?? null;
}

/** Each sum is the first value to the right of its label. */
function readFooter(region: Region, row: number): TableRow[] {
  const { grid } = region;
  const rows: TableRow[] = [];
  let open: { key: string; column: number } | null = null;
  const close = (column: number | null) => {
    if (!open) return;
    rows.push({
      row: row + 1,
      name: grid.text(row, open.column),
      nameRef: grid.ref(row, open.column),
      level: 0,
      isTotal: true,
      key: open.key,
      values: column === null ? {} : { amount: roleCell(grid, row, column) },
    });
    open = null;
  };
  for (const column of grid.filledColumns(row, region.left, region.right)) {
    const key = footerKey(grid.label(row, column));
    if (key) {
      if (open && (open as { key: string }).key === key) continue;
      close(null);
      open = { key, column };
    } else close(column);
  }
  close(null);
  return rows;
}
