import { pattern } from "../../lexicon/words";
import { textOf } from "../cellText";
import type { ColumnRole } from "../../tableKinds/columnRoles";
import { sumsUp } from "./bookSums";
import type { Region } from "../region";
import type { TableRow } from "../recognisedTable";
import type { BookHeader } from "./bookColumns";
import type { BookRow } from "./bookRow";

/** Columns by which an account may be broken down. */
const AUXILIARY_ROLES: readonly ColumnRole[] = [
  "functionalItem",
  "economicItem",
  "governmentEconomicItem",
  "project",
  "fundNature",
  "unitName",
  "auxiliary",
];

/** A sheet row with what tells an account from a part of one. */
interface Line {
  readonly row: BookRow;
  readonly code: string;
  readonly name: string;
  /** The texts of the auxiliary columns, by their place in `columns`. */
  readonly items: readonly string[];
}

/**
 * The rows of a trial balance. A row that repeats an account's code with an auxiliary item (功能分类, 经济分类, 项目, 部门 …),
 * or that has such an item and no code, is a part of the account above it: `key` says `auxiliary:` and by which columns
 * it is broken down; such rows have no code of their own. Where an account is printed only in parts, without a row of
 * its own, they keep the code, and `key` says `share:`.
 */
export function trialBalanceRows(region: Region, header: BookHeader, rows: readonly BookRow[]): TableRow[] {
  const lines = rows.map((row) => lineOf(region, header, row));
  const items = new ItemCodes(lines);
  const result: TableRow[] = [];
  let group: Line[] = [];
  const flush = () => {
    result.push(...rowsOfAccount(region, group));
    group = [];
  };
  for (const line of lines) {
    const [first] = group;
    if (!first || !belongsTo(region, first, line, items)) flush();
    group.push(line);
  }
  flush();
  return result;
}

function lineOf(region: Region, header: BookHeader, row: BookRow): Line {
  const { accountCode, accountName } = row.values;
  const { grid } = region;
  const code = textOf(accountCode)
    .normalize("NFKC")
    .replace(/[.\-\s\\/]/gu, "");
  return {
    row,
    code: /^\d{3,}$/u.test(code) ? code : "",
    name: textOf(accountName),
    items: [
      ...AUXILIARY_ROLES.map((role) => textOf(row.values[role])),
      ...header.others.map((column) => grid.text(row.row - 1, column)),
    ],
  };
}

/** Codes of functional and economic items that stand in the column of the account codes, below their account. */
class ItemCodes {
  private readonly codes: ReadonlySet<string>;
  private readonly hasRoots: boolean;

  constructor(lines: readonly Line[]) {
    this.codes = new Set(lines.map(({ code }) => code));
    // Without its first-level accounts a table does not show which codes are no accounts.
    this.hasRoots = lines.some(({ code }) => code.length > 4 && this.codes.has(code.slice(0, 4)));
  }

  has(code: string): boolean {
    if (!this.hasRoots || !/^(?:2\d{2}(?:\d{2}){0,2}|[35]\d{2}(?:\d{2})?)$/u.test(code)) return false;
    for (let length = code.length - 1; length >= 4; length--) if (this.codes.has(code.slice(0, length))) return false;
    return true;
  }
}

function belongsTo(region: Region, first: Line, line: Line, items: ItemCodes): boolean {
  if (first.code === "") return false;
  if (line.code === first.code || items.has(line.code)) return true;
  if (line.code !== "" || textOf(line.row.values.accountCode) !== "") return false;
  const isTotal = pattern("total.ofTrialBalance").test(region.grid.labelOf(line.name));
  if (line.items.some((item) => item !== "")) return !isTotal || pattern("total.ofAccount").test(line.name);
  // A name alone, indented below its account; without amounts it is a heading.
  return line.name !== "" && !isTotal && hasAmount(line.row);
}

function hasAmount({ values }: BookRow): boolean {
  return Object.values(values).some(({ number }) => number !== null);
}

/** One account with the rows that break it down. */
function rowsOfAccount(region: Region, group: readonly Line[]): TableRow[] {
  const [first, ...rest] = group;
  if (!first) return [];
  if (rest.length === 0) return [accountRow(region, first)];
  const code = first.code;
  const signatures = group.map((line) => signatureOf(group, line));
  const own = ownRow(group, signatures);
  const parts = group.flatMap((line, index) => {
    if (index === own) return [];
    const signature = signatures[index] ?? "";
    // The account's total once more, below its parts.
    if (signature === "" && own !== null) return [partRow(line, code, "repeat")];
    return [partRow(line, code, `${own === null ? "share" : "auxiliary"}:${signature}`)];
  });
  // The account may be printed below its parts (小计): it stands before them all the same.
  const account = own === null ? undefined : group[own];
  return account ? [accountRow(region, account), ...parts] : parts;
}

/** By which columns this row is broken down: those that differ within the account, and are filled here. */
function signatureOf(group: readonly Line[], line: Line): string {
  const [first] = group;
  const filled = line.items.flatMap((item, index) => {
    const differs = group.some(({ items }) => items[index] !== first?.items[index]);
    return differs && item !== "" && !pattern("total.ofItems").test(item) ? [`${index}${kindIn(item)}`] : [];
  });
  if (filled.length > 0) return filled.join("+");
  if (line.code !== first?.code && line.code !== "") return "code";
  const named = group.some(({ name }) => name !== first?.name);
  const sameItems = group.every(({ items }) => items.every((item, index) => item === first?.items[index]));
  return named && sameItems && (line !== first || line.name === "") ? "name" : "";
}

/** 【部门：办公室】 and 项目:… in one column are two ways of breaking down. */
function kindIn(item: string): string {
  return /^[[(【]?([\p{Script=Han}]{2,8})[::]/u.exec(item.normalize("NFKC"))?.[1] ?? "";
}

/** The account's own row: the one without item; else, where nothing but names differ, a first row that is the sum of the others. */
function ownRow(group: readonly Line[], signatures: readonly string[]): number | null {
  const blank = signatures.indexOf("");
  if (blank > 0) return blank;
  const isNamed = signatures.slice(1).some((signature) => signature === "name");
  if (blank === 0 && isNamed) {
    const [first, ...rest] = group;
    const isParted = first?.code !== "" && rest.every(({ code }) => code === "");
    return isParted ||
      (first &&
        sumsUp(
          first.row,
          rest.map(({ row }) => row),
        ))
      ? 0
      : null;
  }
  return blank === 0 ? 0 : null;
}

/** 1001 → 1, 100101 or 1001.01 → 2, and so on. */
function levelOfAccount(code: string): number {
  return code.length <= 4 ? 1 : 1 + Math.ceil((code.length - 4) / 2);
}

function accountRow(region: Region, { row, code, name }: Line): TableRow {
  const { accountCode, accountName } = row.values;
  const label = region.grid.labelOf(name || textOf(accountCode));
  const named = name === "" ? (code === "" ? accountCode : undefined) : accountName;
  return {
    row: row.row,
    ...(code !== "" && accountCode ? { code, codeRef: accountCode.ref } : {}),
    ...(named ? { name: textOf(named), nameRef: named.ref } : {}),
    level: code === "" ? 0 : levelOfAccount(code),
    isTotal: code === "" && pattern("total.ofTrialBalance").test(label),
    values: row.values,
  };
}

function partRow({ row, name, items }: Line, code: string, key: string): TableRow {
  const isShare = key.startsWith("share");
  const { accountCode, accountName } = row.values;
  const label = [name, ...items].filter((text, index, all) => text !== "" && all.indexOf(text) === index).join(" ");
  return {
    row: row.row,
    ...(isShare ? { code, ...(accountCode ? { codeRef: accountCode.ref } : {}) } : {}),
    ...(label === "" || !accountName ? {} : { name: label, nameRef: accountName.ref }),
    level: levelOfAccount(code) + 1,
    isTotal: false,
    key,
    values: row.values,
  };
}
