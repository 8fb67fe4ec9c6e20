import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { bookedAgainst } from "./bookedAgainst";

/** D10: costs moved away from the three-public items. */
export const D10 = defineRule({
  id: "D10",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["books"],
  notChecked: "noBooks",
  check: (context) =>
    bookedAgainst(
      [
        {
          variant: "reception",
          items: [
            "30201",
            "30202",
            "30203",
            "30207",
            "30211",
            "30213",
            "30214",
            "30215",
            "30216",
            "30226",
            "30227",
            "30299",
          ],
          words: /接待|招待|宴请|餐费|用餐|工作餐|陪餐|酒水|烟酒/u,
          unless: /接待室|接待中心|接待大厅|信访接待|来访接待|接待群众|会议用餐|培训用餐|食堂|误餐|伙食/u,
          proper: "30217",
        },
        {
          variant: "vehicles",
          items: ["30201", "30202", "30207", "30211", "30213", "30214", "30226", "30227", "30299"],
          words: /加油|汽油|柴油|过路费|过桥费|洗车|车辆(?:维修|保险|年检|保养)|公务用?车|车船税|ETC/u,
          unless: /租车|租赁|公交|出租车/u,
          proper: "30231",
        },
        {
          variant: "abroad",
          items: ["30201", "30211", "30215", "30216", "30227", "30299"],
          words: /出国|出境|因公赴|护照|签证费/u,
          unless: /出国留学服务|不含出国/u,
          proper: "30212",
        },
        {
          variant: "meeting",
          items: ["30201", "30211", "30216", "30217", "30299"],
          words: /会议费|会场租|会务费|会议室租/u,
          unless: /会议桌|会议系统|会议资料印刷|会议室(?:维修|装修|设备|桌)/u,
          proper: "30215",
        },
        {
          variant: "training",
          items: ["30201", "30211", "30215", "30217", "30299"],
          words: /培训费|培训班|讲课费|师资费/u,
          unless: /培训教室|会议培训/u,
          proper: "30216",
        },
      ],
      context,
    ),
  examples: [
    says("reception", { set: { "序时账!C5": "付来客餐费" } }),
    silent({ set: { "序时账!C5": "印制会议用餐安排表" } }),
  ],
});
