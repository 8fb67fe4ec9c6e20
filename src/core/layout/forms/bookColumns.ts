import type { SheetGrid } from "../grid";
import type { Region } from "../region";
import { headerKey } from "../wording";
import { withFixedRoles } from "./formCells";
import type { ColumnRole } from "../../tableKinds/columnRoles";

/**
 * Header labels of 科目余额表, 明细账 and 序时账 as the accounting programs export them (用友, 金蝶, 财政预算管理一体化).
 * Labels are keys (see headerKey); one or two header rows, folded.
 */
export interface BookSpec {
  readonly role: ColumnRole;
  readonly pattern: RegExp;
}

type Group = "opening" | "year" | "closing" | "period";

const GROUP: readonly (readonly [Group, RegExp])[] = [
  ["opening", /^(?:期初|年初|月初|上期|上年)(?:余额|数|结转|结存)?(?:余额)?$/u],
  ["year", /^本年(?:累计|发生)(?:发生)?(?:额|数|金额)?$|^累计(?:发生)?(?:额|数)?$|^本年累计数$/u],
  ["closing", /^(?:期末|年末|月末|本期末)(?:余额|数|结存)?(?:余额)?$/u],
  ["period", /^(?:本期|本月|当期|当月)(?:发生)?(?:额|数|金额)?$|^(?:本期|本月)?发生额$/u],
];

const DEBIT = /^借方?(?:金额|余额|发生额|本币|数|累计)?(?:\(.*\))?$/u;
const CREDIT = /^贷方?(?:金额|余额|发生额|本币|数|累计)?(?:\(.*\))?$/u;

/** A pair column's role by group and side; `null` where the label says neither. */
function pairRole(path: readonly string[]): ColumnRole | null {
  const label = path.at(-1) ?? "";
  const joined = path.join("");
  const groupOf = (text: string) => GROUP.find(([, pattern]) => pattern.test(text))?.[0];
  const outer =
    path.length > 1
      ? path
          .slice(0, -1)
          .map(groupOf)
          .find((group) => group !== undefined)
      : undefined;
  if (outer !== undefined) {
    if (DEBIT.test(label)) return sided(outer, "Debit");
    if (CREDIT.test(label)) return sided(outer, "Credit");
    if (/^(?:余额)?方向$|^借贷(?:方向)?$/u.test(label))
      return outer === "opening" || outer === "closing" ? `${outer}Direction` : null;
    if (/^(?:余额|金额|数额|本币)$/u.test(label)) return outer === "opening" || outer === "closing" ? outer : null;
  }
  const cumulative = /^(借|贷)方?累计(?:发生)?(?:额|数)?$/u.exec(joined);
  if (cumulative) return sided("year", cumulative[1] === "借" ? "Debit" : "Credit");
  const flat = /^(.*?)\(?(借|贷)方?(?:余额|金额|发生额|累计|数)?\)?$/u.exec(joined);
  const stem = flat?.[1] ?? "";
  const group = stem === "" ? undefined : (groupOf(stem) ?? groupOf(stem.replace(/[-_/]$/u, "")));
  if (flat && group !== undefined) return sided(group, flat[2] === "借" ? "Debit" : "Credit");
  const own = groupOf(joined);
  if (own === "opening" || own === "closing") return own;
  const direction = /^(.*?)(?:余额)?方向$/u.exec(joined);
  const directionGroup = direction ? groupOf(direction[1] ?? "") : undefined;
  if (directionGroup === "opening" || directionGroup === "closing") return `${directionGroup}Direction`;
  return null;
}

function sided(group: Group, side: "Debit" | "Credit"): ColumnRole {
  if (group === "period") return side === "Debit" ? "debit" : "credit";
  return `${group}${side}`;
}

const DIRECTION = /^(?:余额)?(?:方向|借贷|借\/贷|借或贷|借贷方向)$/u;

const SPECS: readonly BookSpec[] = [
  { role: "year", pattern: /^(?:会计)?年度?$/u },
  { role: "month", pattern: /^(?:会计)?(?:月份?|期间)$/u },
  { role: "day", pattern: /^日$/u },
  { role: "date", pattern: /^(?:业务|凭证|记账|制单|会计|发生|入账)?日期$/u },
  { role: "voucherType", pattern: /^(?:凭证)?(?:字|类别|类型)$|^凭证类别$/u },
  { role: "voucherNumber", pattern: /^凭证(?:号数?|字号|编号|号码)?$|^(?:记账)?凭证(?:字)?号$|^字号$|^号数?$/u },
  { role: "entryNumber", pattern: /^分录(?:号|序号)?$|^行号$/u },
  { role: "summary", pattern: /^(?:凭证|业务)?摘要$/u },
  { role: "counterAccount", pattern: /^对方(?:会计)?科目(?:名称|编码)?$|^对应科目$/u },
  { role: "accountCode", pattern: /^(?:会计)?科目(?:编码|代码|编号|代号|号)$/u },
  { role: "accountName", pattern: /^(?:会计)?科目(?:名称|全称)$|^总账科目$/u },
  { role: "account", pattern: /^(?:会计)?科目$/u },
  { role: "functionalItem", pattern: /^(?:支出)?功能分类(?:科目)?(?:编码|名称)?$/u },
  { role: "governmentEconomicItem", pattern: /^政府(?:预算)?(?:支出)?经济分类(?:科目)?(?:编码|名称)?$/u },
  { role: "economicItem", pattern: /^(?:部门)?(?:预算)?(?:支出)?经济分类(?:科目)?(?:编码|名称)?$/u },
  { role: "project", pattern: /^(?:预算)?项目(?:名称|编码)?$/u },
  { role: "fundNature", pattern: /^(?:资金|经费)(?:性质|来源)$/u },
  { role: "unitName", pattern: /^(?:单位|部门|预算单位|往来单位)(?:名称)?$/u },
  { role: "auxiliary", pattern: /^辅助(?:核算)?(?:项|项目)?$/u },
  { role: "direction", pattern: DIRECTION },
  { role: "balance", pattern: /^(?:期末)?(?:余额|结存)(?:\(.*\))?$/u },
  { role: "amount", pattern: /^金额(?:\(.*\))?$/u },
  { role: "debit", pattern: DEBIT },
  { role: "credit", pattern: CREDIT },
  { role: "preparer", pattern: /^(?:制单|录入)(?:人|员)?$/u },
  { role: "serialNumber", pattern: /^序号$/u },
];

const MAY_OPEN = /摘要|科目|借|贷|余额|凭证|日期|期初|期末|发生/u;

export interface BookColumn {
  readonly role: ColumnRole;
  readonly column: number;
}

export interface BookHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly BookColumn[];
  readonly labels: readonly string[];
  readonly unknown: readonly string[];
}

/** The header among the first rows of the region: the row (or two) that gives most roles, at least three. */
export function findBookHeader(region: Region): BookHeader | null {
  const { grid } = region;
  const fixed = region.fixed?.headerRows;
  if (fixed) return withFixed(region, fold(region, fixed[0], fixed[1]));
  let looked = 0;
  for (let row = region.top; row <= region.bottom && looked < 40; row++) {
    const filled = grid.filledColumns(row, region.left, region.right);
    if (filled.length < 3) continue;
    looked++;
    const labels = filled.map((column) => grid.label(row, column));
    if (labels.filter((label) => label.length <= 16 && MAY_OPEN.test(label)).length < 2) continue;
    const twoRows = row < region.bottom && isSecondHeaderRow(grid, row + 1, region);
    const header = withFixed(region, fold(region, row, twoRows ? row + 1 : row));
    if (header.columns.length >= 3) return header;
  }
  return null;
}

function withFixed(region: Region, header: BookHeader): BookHeader {
  return { ...header, columns: withFixedRoles(region, header.columns) };
}

/** 借方│贷方, 方向│余额, 月│日 beneath a group: short words and no numbers. */
function isSecondHeaderRow(grid: SheetGrid, row: number, region: Region): boolean {
  const filled = grid.filledColumns(row, region.left, region.right);
  if (filled.length < 2) return false;
  return filled.every((column) => {
    const value = grid.value(row, column);
    return (
      typeof value === "string" && value.length <= 12 && !/\d/u.test(value) && SECOND_ROW.test(grid.label(row, column))
    );
  });
}

const SECOND_ROW =
  /^(?:[借贷]方?(?:金额|余额|发生额|本币)?|方向|余额|金额|本币|[年月日]|字|号|字号|编码|名称|科目编码|科目名称|摘要|种类|号数|项目|数量|外币)$/u;

/** Joins both rows to paths, along merges or, where the host cannot tell them, forward to the next filled cell. */
function fold(region: Region, top: number, bottom: number): BookHeader {
  const { grid } = region;
  const columns: BookColumn[] = [];
  const labels: string[] = [];
  const unknown: string[] = [];
  const directions: number[] = [];
  let carried = "";
  for (let column = region.left; column <= region.right; column++) {
    const merge = grid.mergeAt(top, column);
    const own = grid.label(top, column);
    const upper = merge ? grid.label(merge.top, merge.left) : own;
    const lower = bottom > top ? grid.label(bottom, column) : "";
    if (upper !== "") carried = upper;
    else if (grid.knowsMerges && hasMergeInRow(grid, top, region)) carried = "";
    const outer = upper !== "" ? upper : lower !== "" ? carried : "";
    const path = [outer, lower].filter((label) => label !== "").map(headerKey);
    if (path.length === 0) continue;
    const shown = path.join("");
    if (DIRECTION.test(path.at(-1) ?? "") && path.length === 1) directions.push(column);
    const role = roleOf(path, columns);
    if (role === null) {
      unknown.push(shown);
      continue;
    }
    labels.push(shown);
    columns.push({ role, column });
  }
  return { top, bottom, columns: nameDirections(columns, directions), labels, unknown };
}

/** 方向│期初余额 … 方向│期末余额: each direction belongs to the balance that it stands beside. */
function nameDirections(columns: readonly BookColumn[], directions: readonly number[]): BookColumn[] {
  const roles = new Map(columns.map(({ role, column }) => [column, role]));
  const named = new Map<number, ColumnRole>();
  for (const column of directions) {
    const balance = [roles.get(column + 1), roles.get(column - 1)].find(
      (role) => role === "opening" || role === "closing",
    );
    if (balance !== undefined) named.set(column, `${balance}Direction`);
  }
  const others = columns.filter(({ column }) => !named.has(column));
  const all = [...others, ...[...named].map(([column, role]) => ({ role, column }))];
  return all.sort((a, b) => a.column - b.column);
}

function hasMergeInRow(grid: SheetGrid, row: number, region: Region): boolean {
  for (let column = region.left; column <= region.right; column++) {
    const merge = grid.mergeAt(row, column);
    if (merge && merge.right > merge.left) return true;
  }
  return false;
}

function roleOf(path: readonly string[], taken: readonly BookColumn[]): ColumnRole | null {
  const leaf = path.at(-1) ?? "";
  const yearGroup = /^\d{4}年?$|^20\d\d/u.test(path[0] ?? "") && path.length > 1;
  const candidates = [
    ...(yearGroup ? [] : [pairRole(path)]),
    ...[path.join(""), leaf].flatMap((label) =>
      SPECS.filter(({ pattern }) => pattern.test(label)).map(({ role }) => role),
    ),
  ];
  return candidates.find((role) => role !== null && !taken.some((each) => each.role === role)) ?? null;
}
