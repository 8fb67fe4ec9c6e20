/** Small helpers to write plain, well-behaved worksheets with SheetJS. */
import * as XLSX from "@e965/xlsx";

/**
 * A worksheet from rows of cells.
 * @param rows cell values; `null` leaves a cell blank
 * @param options.merges ranges such as "A1:F1"; options.widths column widths in characters;
 *   options.format number format of every number at or below `options.formatFromRow` (1-based)
 */
export function sheet(rows, { merges = [], widths = [], format = null, formatFromRow = 1, formatColumns = null } = {}) {
  const ws = XLSX.utils.aoa_to_sheet(rows);
  ws["!merges"] = merges.map((range) => XLSX.utils.decode_range(range));
  ws["!cols"] = widths.map((wch) => ({ wch }));
  if (format) {
    for (const [address, cell] of Object.entries(ws)) {
      if (address.startsWith("!") || cell.t !== "n") continue;
      const { r, c } = XLSX.utils.decode_cell(address);
      if (r + 1 >= formatFromRow && (!formatColumns || formatColumns.includes(c))) cell.z = format;
    }
  }
  return ws;
}

/** The bytes of an .xlsx; the same input gives the same bytes. */
export function workbookBytes(sheets) {
  const wb = XLSX.utils.book_new();
  for (const [name, ws] of sheets) XLSX.utils.book_append_sheet(wb, ws, name);
  // A fixed date: the samples are made again without a change in git.
  wb.Props = { Title: "", Author: "budget-report", CreatedDate: new Date(Date.UTC(2026, 0, 1)) };
  return XLSX.write(wb, { type: "buffer", bookType: "xlsx", compression: true });
}

const CLASSES = [
  "一般公共服务支出",
  "外交支出",
  "国防支出",
  "公共安全支出",
  "教育支出",
  "科学技术支出",
  "文化旅游体育与传媒支出",
  "社会保障和就业支出",
  "卫生健康支出",
  "节能环保支出",
  "城乡社区支出",
  "农林水支出",
  "交通运输支出",
  "资源勘探工业信息等支出",
  "商业服务业等支出",
  "金融支出",
  "援助其他地区支出",
  "自然资源海洋气象等支出",
  "住房保障支出",
  "粮油物资储备支出",
  "国有资本经营预算支出",
  "灾害防治及应急管理支出",
  "其他支出",
  "债务还本支出",
  "债务付息支出",
  "抗疫特别国债安排的支出",
];
const NUMERALS = "一二三四五六七八九十".split("");
export function numeral(n) {
  if (n <= 10) return NUMERALS[n - 1];
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? NUMERALS[tens - 1] : ""}十${n % 10 ? NUMERALS[(n % 10) - 1] : ""}`;
}

/** 收入支出决算总表（公开01） of 2021 or later: `income` and `expenditure` by label without number, totals by their own label. */
export function incomeExpenditureSummary({ department, year, income, expenditure, totals, renamed = {} }) {
  // 2022 put an empty line above 总计 and named 专用结余; the line numbers moved by one.
  const since2022 = year >= 2022;
  const firstExpenditureRow = since2022 ? 32 : 31;
  const incomeLabels = [
    "一般公共预算财政拨款收入",
    "政府性基金预算财政拨款收入",
    "国有资本经营预算财政拨款收入",
    "上级补助收入",
    "事业收入",
    "经营收入",
    "附属单位上缴收入",
    "其他收入",
  ];
  const rows = [
    ["收入支出决算总表", null, null, null, null, null],
    [null, null, null, null, null, "公开01表"],
    [`部门：${department}`, null, null, null, null, "金额单位：万元"],
    ["收入", null, null, "支出", null, null],
    ["项目", "行次", "金额", "项目（按功能分类）", "行次", "金额"],
    ["栏次", null, 1, "栏次", null, 2],
  ];
  CLASSES.forEach((name, index) => {
    const incomeLabel = incomeLabels[index];
    const printed = renamed[name] ?? name;
    rows.push([
      incomeLabel ? `${numeral(index + 1)}、${incomeLabel}` : null,
      index + 1,
      (incomeLabel && income[incomeLabel]) ?? null,
      `${numeral(index + 1)}、${printed}`,
      firstExpenditureRow + index,
      expenditure[printed] ?? null,
    ]);
  });
  const footer = [
    ["本年收入合计", "本年支出合计"],
    [since2022 ? "使用非财政拨款结余（含专用结余）" : "使用非财政拨款结余", "结余分配"],
    ["年初结转和结余", "年末结转和结余"],
    ...(since2022 ? [[null, null]] : []),
    ["总计", "总计", "收入总计", "支出总计"],
  ];
  footer.forEach(([left, right, leftKey = left, rightKey = right], index) =>
    rows.push([
      left,
      CLASSES.length + 1 + index,
      (leftKey && totals[leftKey]) ?? null,
      right,
      firstExpenditureRow + CLASSES.length + index,
      (rightKey && totals[rightKey]) ?? null,
    ]),
  );
  rows.push(["注：本表反映部门本年度的总收支和年初、年末结转结余情况。", null, null, null, null, null]);
  return sheet(rows, {
    merges: ["A1:F1", "A4:C4", "D4:F4", `A${rows.length}:F${rows.length}`],
    widths: [34, 6, 14, 34, 6, 14],
    format: "#,##0.00",
    formatFromRow: 7,
    formatColumns: [2, 5],
  });
}
