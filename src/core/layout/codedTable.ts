import { assignColumns, headerWords, labelledColumns } from "./columns";
import { refuseGenre } from "./genre";
import { findHeader } from "./header";
import { headerEvidence } from "./headerEvidence";
import type { ColumnSpec, Genre, TableForm, TableKindSpec } from "../tableKinds/spec";
import type { TableKind } from "../tableKinds/tableKinds";
import type { Accepted, Match, TableContent, TableReader } from "./reader";
import { refuse } from "./reader";
import type { Region } from "./region";
import { readCodedRows } from "./rows";

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

type CodedKind = TableKindSpec<Genre, Extract<TableForm, { readonly shape: "coded" }>>;

/** A kind whose rows are classification items and whose columns are known by their labels. */
export function codedTable(kind: TableKind, { titles, genre, columns, form }: CodedKind): TableReader {
  const nameColumn: ColumnSpec = { role: "name", labels: form.nameLabels ?? [] };
  const specs = [...labelledColumns(columns), nameColumn];
  const isWord = headerWords(specs, FURTHER_WORDS);

  function match(region: Region): Match {
    const header = findHeader(region, isWord);
    if (!header) return refuse("noHeader", { kind });
    const foreignGenre = refuseGenre(region, header, { kind, genre });
    if (foreignGenre) return foreignGenre;
    const assigned = assignColumns(region, header, specs);
    const roles = new Set(assigned.columns.map(({ role }) => role));
    const missing = assigned.missing.map((spec) => spec.labels[0] ?? spec.role);
    if (!roles.has("name") && !roles.has("code") && !roles.has("classCode")) missing.push("科目名称");
    if (missing.length > 0) {
      const cells = assigned.unknown.map(({ ref }) => ref);
      return refuse("columnsMissing", { kind, labels: missing.join("、") }, cells);
    }
    const foreign = form.refuseRoles?.find((role) => roles.has(role));
    if (foreign) return refuse("otherColumns", { kind, labels: foreign });
    const distinctive = form.distinctiveRoles?.every((role) => roles.has(role)) ?? false;
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

  return { kind, titles, match, read };
}

/** Where 类 款 项 are told apart, a column that only bears the heading above them is no code column. */
function dropCoveredCode(columns: Accepted["columns"]): Accepted["columns"] {
  const isSplit = columns.some(({ role }) => role === "classCode");
  return isSplit ? columns.filter(({ role }) => role !== "code") : columns;
}
