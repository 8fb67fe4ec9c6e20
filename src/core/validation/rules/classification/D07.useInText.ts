import { pattern } from "../../../lexicon/words";
import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import type { ValidationContext } from "../../context";
import { defineRule } from "../../defineRule";
import { paragraphs } from "./paragraphs";

/** Contributions that people mix up, each with the words that belong to it alone. */
const TOPICS = {
  住房公积金: "housingFund",
  医疗保险: "medicalInsurance",
  养老保险: "pension",
  职业年金: "occupationalAnnuity",
  工伤保险: "injuryInsurance",
  失业保险: "unemploymentInsurance",
} as const;

const SENTENCE = /[^。；;\n]+/gu;
const USE = /^(.*?)(?:主要)?(?:用于|用途[为是：:])(.+)$/u;

/** D07: a contribution is said to be used for another one: 住房公积金 … 用于 医疗保险支出. */
export const D07 = defineRule({
  id: "D07",
  severity: "warning",
  basis: [{ source: "checkerGuide", document: "规则R005" }],
  needs: [],
  reads: ["tables"],
  isOfFile: true,
  notChecked: "noText",
  each: (context) =>
    [...paragraphs(context), ...projectUses(context)].flatMap(({ text, ref }) =>
      [...text.matchAll(SENTENCE)].map(([sentence]) => ({ sentence, ref })),
    ),
  judge({ sentence, ref }) {
    const [, subject = "", use = ""] = USE.exec(sentence) ?? [];
    const topic = topicsOf(subject).at(-1);
    if (topic === undefined || use === "") return null;
    const named = topicsOf(use);
    if (named.length === 0 || named.includes(topic)) return [];
    return {
      cells: [ref],
      params: { subject: topic, use: named.join("、"), sentence: sentence.trim().slice(0, 80) },
    };
  },
  inText: {
    severity: "error",
    examples: [
      saysOf(
        "use",
        "一般公共预算财政拨款支出决算表\n单位：万元\n|科目编码|科目名称|合计|基本支出|项目支出|\n||合计|120.00|90.00|30.00|\n|201|一般公共服务支出|100.00|70.00|30.00|\n|20106|财政事务|100.00|70.00|30.00|\n|2010601|行政运行|70.00|70.00||\n|2010602|一般行政管理事务|30.00||30.00|\n|221|住房保障支出|20.00|20.00||\n|22102|住房改革支出|20.00|20.00||\n|2210201|住房公积金|20.00|20.00||\n2、一般公共服务支出（类）财政事务（款）一般行政管理事务（项）。主要用于：宣传等基本支出。",
      ),
      silentOn(
        "一般公共预算财政拨款支出决算表\n单位：万元\n|科目编码|科目名称|合计|基本支出|项目支出|\n||合计|120.00|90.00|30.00|\n|201|一般公共服务支出|100.00|70.00|30.00|\n|20106|财政事务|100.00|70.00|30.00|\n|2010601|行政运行|70.00|70.00||\n|2010602|一般行政管理事务|30.00||30.00|\n|221|住房保障支出|20.00|20.00||\n|22102|住房改革支出|20.00|20.00||\n|2210201|住房公积金|20.00|20.00||\n2、一般公共服务支出（类）财政事务（款）一般行政管理事务（项）。主要用于：宣传等项目支出。",
      ),
    ],
  },
  examples: [
    says("default", { set: { "文字材料!A6": "住房公积金主要用于缴纳职工医疗保险。" } }),
    silent({ set: { "文字材料!A6": "住房公积金主要用于单位按规定比例缴存。" } }),
  ],
});

function topicsOf(text: string): string[] {
  return Object.entries(TOPICS)
    .filter(([, words]) => pattern(words).test(text))
    .map(([topic]) => topic);
}

/** Project tables with a column of uses: name and use make the sentence. */
function projectUses({ accounts }: ValidationContext) {
  return accounts.projects.flatMap(({ name, use, ref }) =>
    use !== null && ref ? [{ text: `${name}用于${use}`, ref }] : [],
  );
}
