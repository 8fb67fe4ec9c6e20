import type { ColumnSpec } from "./columns";
import { assignColumns, headerWords } from "./columns";
import type { Genre } from "./genre";
import { refuseGenre } from "./genre";
import { findHeader } from "./header";
import { headerEvidence } from "./headerEvidence";
import type { TableKind } from "./kinds";
import type { Accepted, Match, TableContent, TableReader } from "./reader";
import { refuse } from "./reader";
import type { Region } from "./region";
import { readCodedRows } from "./rows";
import type { ColumnRole } from "../tableKinds/columnRoles";

/** How 科目编码 and 科目名称 are labelled; joined ones have only a name column. */
export const FUNCTIONAL_CODE_COLUMNS: readonly ColumnSpec[] = [
  { role: "classCode", labels: ["类"], optional: true },
  { role: "sectionCode", labels: ["款"], optional: true },
  { role: "itemCode", labels: ["项"], optional: true },
  {
    role: "code",
    labels: ["*科目编码", "*科目代码", "编码", "代码", "科目编号", "*分类编码", "*科目编码(类款项)", "*科目(编码)"],
    optional: true,
    repeats: true,
  },
  {
    role: "name",
    labels: [
      "*科目名称",
      "名称",
      "科目",
      "项目",
      "项目名称",
      "支出功能分类",
      "功能分类",
      "功能分类科目",
      "支出功能分类科目",
      "*科目编码及名称",
      "*科目编码名称",
      "*(科目名称)",
      "科目(类款项)",
    ],
  },
];

const FURTHER_WORDS = [
  "项目",
  "*科目编码*",
  "类",
  "款",
  "项",
  "*支出",
  "*收入",
  "*结转和结余",
  "*拨款",
  "*预算",
  "*决算数",
  "*预算数",
  "序号",
  "行次",
  "备注",
];

export interface CodedTable {
  readonly kind: TableKind;
  readonly titles: readonly string[];
  readonly columns: readonly ColumnSpec[];
  /** Roles that together are found in no other kind: with them the title may be missing. */
  readonly distinctiveRoles?: readonly ColumnRole[];
  /** Roles whose presence shows that it is another kind's table under the same name. */
  readonly refuseRoles?: readonly ColumnRole[];
  /** Further labels of the name column, where rows may be units instead of items. */
  readonly nameLabels?: readonly string[];
  readonly genre: Genre;
}

/** A kind whose rows are classification items and whose columns are known by their labels. */
export function codedTable(table: CodedTable): TableReader {
  const nameColumn: ColumnSpec = { role: "name", labels: table.nameLabels ?? [] };
  const specs = [...table.columns, ...FUNCTIONAL_CODE_COLUMNS, nameColumn];
  const isWord = headerWords(specs, FURTHER_WORDS);

  function match(region: Region): Match {
    const header = findHeader(region, isWord);
    if (!header) return refuse("noHeader", { kind: table.kind });
    const foreignGenre = refuseGenre(region, header, table);
    if (foreignGenre) return foreignGenre;
    const assigned = assignColumns(region, header, specs);
    const roles = new Set(assigned.columns.map(({ role }) => role));
    const missing = assigned.missing.map((spec) => spec.labels[0] ?? spec.role);
    if (!roles.has("name") && !roles.has("code") && !roles.has("classCode")) missing.push("科目名称");
    if (missing.length > 0) {
      const cells = assigned.unknown.map(({ ref }) => ref);
      return refuse("columnsMissing", { kind: table.kind, labels: missing.join("、") }, cells);
    }
    const foreign = table.refuseRoles?.find((role) => roles.has(role));
    if (foreign) return refuse("otherColumns", { kind: table.kind, labels: foreign });
    const distinctive = table.distinctiveRoles?.every((role) => roles.has(role)) ?? false;
    return {
      accepted: true,
      fit: assigned.fit,
      distinctive,
      header,
      columns: dropCoveredCode(assigned.columns),
      evidence: [...assigned.evidence, ...headerEvidence(region, header)],
    };
  }

  function read(region: Region, accepted: Accepted): TableContent {
    if (!accepted.header) return { columns: accepted.columns, rows: [] };
    const { rows, notes } = readCodedRows(region, accepted.header, accepted.columns);
    return { columns: accepted.columns, rows, notes };
  }

  return { kind: table.kind, titles: table.titles, match, read };
}

/** Where 类 款 项 are told apart, a column that only bears the heading above them is no code column. */
function dropCoveredCode(columns: Accepted["columns"]): Accepted["columns"] {
  const isSplit = columns.some(({ role }) => role === "classCode");
  return isSplit ? columns.filter(({ role }) => role !== "code") : columns;
}
