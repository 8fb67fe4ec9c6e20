import { wordingOf, type ItemKey } from "../../lexicon/items";
import { specOf } from "../../tableKinds/tableKinds";
import { stripItemNumber } from "../../workbook/label";
import { roleCell } from "../cells";
import { assignColumns, headerWords, labelledColumns } from "../columns";
import { splitBlocks } from "../economicTable";
import type { Header } from "../header";
import { findHeader } from "../header";
import { headerEvidence } from "../headerEvidence";
import type { Accepted, ColumnAssignment, FormReader, Match, TableContent } from "../reader";
import { evidence, refuse } from "../reader";
import type { RowValues, TableRow } from "../recognisedTable";
import type { Region } from "../region";
import { dataRowsOf } from "../rows";
import { staffKeys } from "./staffRows";
import { itemOfLabel } from "../threePublicItems";

const SPECS = labelledColumns(specOf("operatingInformation").columns);
const isWord = headerWords(SPECS);

/** Items that are no part of “三公”经费, with the key that their rows get. */
const FURTHER: readonly (readonly [key: string, item: ItemKey])[] = [
  ["procurement.total", "procurement"],
  ["procurement.smallAndMedium", "smallAndMedium"],
  ["procurement.smallAndMicro", "smallAndMicro"],
  ["procurement.goods", "goods"],
  ["procurement.works", "works"],
  ["procurement.services", "services"],
  ["assets.vehicles.total", "vehiclesInUse"],
  ["assets.vehicles.ministerial", "vehiclesMinisterial"],
  ["assets.vehicles.leaders", "vehiclesLeaders"],
  ["assets.vehicles.confidential", "vehiclesConfidential"],
  ["assets.vehicles.emergency", "vehiclesEmergency"],
  ["assets.vehicles.enforcement", "vehiclesEnforcement"],
  ["assets.vehicles.special", "vehiclesSpecial"],
  ["assets.vehicles.retired", "vehiclesRetired"],
  ["assets.vehicles.other", "vehiclesOther"],
  ["assets.equipment", "equipment"],
];

interface FoundInformation extends Accepted {
  readonly header: Header;
  readonly rows: readonly TableRow[];
}

/** What a row is about: `final.reception`, `counts.vehiclesHeld`, `procurement.total`; `null` for any other. */
function keyOf(label: string): string | null {
  const plain = stripItemNumber(label).replace(/\([^()]*\)$/u, "");
  const further = FURTHER.find(([, item]) => wordingOf(item, "form")?.test(plain));
  if (further) return further[0];
  const item = itemOfLabel(label);
  return item ? (item.isCount ? `counts.${item.role}` : `final.${item.role}`) : null;
}

/** The columns of one side; of two years' 统计数 the earlier one is the year before's. */
function sideColumns(header: Header, block: readonly ColumnAssignment[]): ColumnAssignment[] {
  const yearOf = (column: number) => header.columns.find((one) => one.column === column)?.year ?? null;
  const latest = Math.max(0, ...block.map(({ column }) => yearOf(column) ?? 0));
  return block.map(({ role, column }) => {
    const year = yearOf(column);
    return { role: role === "final" && year !== null && year < latest ? "previousFinal" : role, column };
  });
}

function readSide(
  region: Region,
  sheetRows: readonly number[],
  columns: readonly ColumnAssignment[],
  seen: Set<string>,
): TableRow[] {
  const { grid } = region;
  const name = columns.find(({ role }) => role === "name")?.column;
  if (name === undefined) return [];
  const staffKey = staffKeys();
  return sheetRows.flatMap((row): TableRow[] => {
    const label = grid.label(row, name);
    if (label === "") return [];
    const values: RowValues = {};
    for (const { role, column } of columns) {
      if (role === "name" || role === "rowNumber") continue;
      values[role] = roleCell(grid, row, column);
    }
    // 其中： and the sections below repeat words: the first row with them is the whole.
    const key = staffKey(label) ?? keyOf(label);
    const own = key !== null && !seen.has(key) ? key : undefined;
    if (own !== undefined) seen.add(own);
    return [
      {
        row: row + 1,
        ...(own === undefined ? {} : { key: own }),
        name: grid.text(row, name),
        nameRef: grid.ref(row, name),
        level: 0,
        isTotal: false,
        values,
      },
    ];
  });
}

/** 项目│行次│计量单位│统计数: 行次 is never a figure. */
export const operatingInformation: FormReader<FoundInformation> = {
  match(region: Region): Match<FoundInformation> {
    const kind = "operatingInformation";
    const header = findHeader(region, isWord);
    if (!header) return refuse("noHeader", { kind });
    const assigned = assignColumns(region, header, SPECS);
    const roles = new Set(assigned.columns.map(({ role }) => role));
    const missing = assigned.missing.map(({ labels, role }) => labels[0] ?? role);
    if (!roles.has("rowNumber") && !roles.has("measure")) missing.push("行次");
    if (missing.length > 0) {
      const cells = assigned.unknown.map(({ ref }) => ref);
      return refuse("columnsMissing", { kind, labels: missing.join("、") }, cells);
    }
    const sheetRows = dataRowsOf(region, header).rows;
    const seen = new Set<string>();
    const columns = splitBlocks(assigned.columns).flatMap((block) => [sideColumns(header, block)]);
    const rows = columns.flatMap((block) => readSide(region, sheetRows, block, seen)).sort((a, b) => a.row - b.row);
    const known = rows.filter(({ key }) => key !== undefined);
    return {
      accepted: true,
      fit: assigned.fit,
      distinctive: known.length >= 4 && roles.has("rowNumber"),
      header,
      columns: columns.flat(),
      rows,
      evidence: [
        ...assigned.evidence,
        ...(known.length > 0
          ? [evidence("rowLabels", { count: known.length, labels: known.map(({ name }) => name ?? "").join("、") })]
          : []),
        ...headerEvidence(region, header),
      ],
    };
  },

  read: (region, { columns, header, rows }): TableContent => ({
    columns,
    rows,
    notes: dataRowsOf(region, header).notes,
  }),
};
