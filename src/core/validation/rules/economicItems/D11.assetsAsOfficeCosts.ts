import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { bookedAgainst } from "./bookedAgainst";

/** D11: assets booked as office costs. */
export const D11 = defineRule({
  id: "D11",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["books"],
  notChecked: "noBooks",
  check: (context) =>
    bookedAgainst(
      [
        {
          variant: "default",
          items: ["30201", "30213", "30299"],
          words:
            /(?:购|采购|购置|购买).{0,8}(?:电脑|计算机|笔记本|打印机|复印机|空调|办公桌|办公椅|沙发|文件柜|家具|投影仪|服务器|相机|电视机)|(?:电脑|计算机|打印机|复印机|空调|家具|投影仪|服务器).{0,4}(?:购置|采购|款)/u,
          unless: /维修|耗材|配件|硒鼓|墨盒|租赁|笔记本(?:子|册)|清洗|移机|保养/u,
          leastYuan: 1000,
          proper: "310",
        },
      ],
      context,
    ),
  examples: [says("default", { set: { "序时账!C3": "购台式电脑" } }), silent({ set: { "序时账!C3": "购电脑配件" } })],
});
