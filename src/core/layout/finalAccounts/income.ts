import { codedTable } from "../codedTable";

/** 收入决算表（公开02；财决03）. */
export const incomeReader = codedTable({
  kind: "income",
  genre: "final",
  titles: ["收入决算表", "收入决算总表"],
  columns: [
    { role: "total", labels: ["本年收入合计", "收入合计", "合计", "本年收入", "总计", "收入总计"], required: true },
    { role: "appropriation", labels: ["财政拨款收入", "财政拨款"], required: true },
    { role: "superiorSubsidy", labels: ["上级补助收入"] },
    { role: "business", labels: ["事业收入"] },
    { role: "operating", labels: ["经营收入", "事业单位经营收入"] },
    { role: "affiliated", labels: ["附属单位上缴收入", "附属单位缴款", "附属单位上缴"] },
    { role: "other", labels: ["其他收入"] },
    { role: "business.educationFees", labels: ["教育收费", "教育事业收费*"], optional: true },
    { role: "appropriation.governmentFund", labels: ["政府性基金*"], within: ["财政拨款*"], optional: true },
  ],
  distinctiveRoles: ["total", "appropriation", "superiorSubsidy", "business", "affiliated", "other"],
});
