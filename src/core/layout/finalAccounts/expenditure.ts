import { codedTable } from "../codedTable";

/** 支出决算表（公开03；财决04）. */
export const expenditureReader = codedTable({
  kind: "expenditure",
  genre: "final",
  titles: ["支出决算表", "支出决算总表", "部门支出决算表"],
  columns: [
    { role: "total", labels: ["本年支出合计", "支出合计", "合计", "本年支出", "总计", "支出总计"], required: true },
    { role: "basic", labels: ["基本支出"], required: true },
    { role: "project", labels: ["项目支出"], required: true },
    { role: "remittedToSuperior", labels: ["上缴上级支出", "上缴上级"] },
    { role: "operating", labels: ["经营支出"] },
    { role: "subsidyToAffiliated", labels: ["对附属单位补助支出", "对附属单位补助"] },
    { role: "basic.personnel", labels: ["人员经费", "人员支出"], within: ["基本支出"], optional: true },
    { role: "basic.public", labels: ["公用经费", "日常公用经费", "公用支出"], within: ["基本支出"], optional: true },
  ],
  distinctiveRoles: ["total", "basic", "project", "remittedToSuperior", "operating", "subsidyToAffiliated"],
});
