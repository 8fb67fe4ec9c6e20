import type { RecognisedTable, TableRow } from "../../layout/recognisedTable";
import type { TableCellModel } from "../documentModel";
import { cellText, labelCell, valueCell, wordsCell } from "./cells";
import type { FiguresByCell } from "../../accounts/figuresByCell";

/** The label's column and three pairs of columns. */
export const BASE_DATA_WIDTHS = [10, 4, 4, 4, 4, 4, 4] as const;

const BUILDING_ROLES = [
  ["approvedArea", "批复规模（㎡）"],
  ["actualArea", "实际规模（㎡）"],
  ["areaRate", "规模控制率"],
  ["budgetInvestment", "预算投资（万元）"],
  ["actualInvestment", "实际投资（万元）"],
  ["investmentRate", "投资概算控制率"],
] as const;

/** 部门整体支出绩效评价基础数据表 in the form of the Hunan notices: staff, expenditure of two years, buildings, measures. */
export function baseDataRows(table: RecognisedTable, figures: FiguresByCell): TableCellModel[][] {
  const year = table.year?.value;
  const rows: TableCellModel[][] = [];
  let inExpenditure = false;
  for (const row of table.rows) {
    switch (row.key) {
      case "staff":
        rows.push(...staffRows(row, year, figures));
        break;
      case "buildings":
        rows.push(...buildingRows(row, figures));
        break;
      case "thrift":
        rows.push([labelCell(row.name ?? ""), wordsCell(row.values["text"] ? cellText(row.values["text"]) : "", 6)]);
        break;
      case "signature":
        break;
      default:
        if (!inExpenditure) rows.push(expenditureHeader(year));
        inExpenditure = true;
        rows.push([
          wordsCell(row.name ?? ""),
          ...(["previousFinal", "budget", "final"] as const).map((role) =>
            valueCell(row.values[role], figures, 2, "right"),
          ),
        ]);
    }
  }
  return rows;
}

function staffRows(row: TableRow, year: number | undefined, figures: FiguresByCell): TableCellModel[][] {
  const actual = year === undefined ? "实际在职人数" : `${year}年实际在职人数`;
  return [
    [labelCell(row.name ?? "", 1, 2), labelCell("编制数", 2), labelCell(actual, 2), labelCell("控制率", 2)],
    (["quota", "actual", "rate"] as const).map((role) => valueCell(row.values[role], figures, 2)),
  ];
}

function expenditureHeader(year: number | undefined): TableCellModel[] {
  const labels =
    year === undefined
      ? ["上年决算数", "本年预算数", "本年决算数"]
      : [`${year - 1}年决算数`, `${year}年预算数`, `${year}年决算数`];
  return [labelCell("经费控制情况（万元）"), ...labels.map((label) => labelCell(label, 2))];
}

function buildingRows(row: TableRow, figures: FiguresByCell): TableCellModel[][] {
  return [
    [labelCell(row.name ?? "", 1, 2), ...BUILDING_ROLES.map(([, label]) => labelCell(label))],
    BUILDING_ROLES.map(([role]) => valueCell(row.values[role], figures)),
  ];
}
