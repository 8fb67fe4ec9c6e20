import { builtInClassification } from "../../classification/builtIn";
import { normaliseItemName } from "../../classification/itemName";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { ProofFinding } from "../proofFinding";

/** The classes that a group of basic expenditure holds (rule B11 and the year-end form's own grouping). */
const GROUPS: readonly { readonly name: string; readonly list: RegExp; readonly classes: readonly string[] }[] = [
  { name: "人员经费", list: listOf("人员(?:经费|支出)"), classes: ["301", "303"] },
  { name: "公用经费", list: listOf("公用(?:经费|支出)"), classes: ["302", "307", "309", "310", "311", "312", "399"] },
  { name: "工资福利支出", list: listOf("工资福利(?:支出)?"), classes: ["301"] },
  { name: "商品和服务支出", list: listOf("商品和?服务支出"), classes: ["302"] },
  { name: "对个人和家庭的补助", list: listOf("对个人和?家庭的?补助(?:支出)?"), classes: ["303"] },
];

const OPENER = /包括|用于|其中/;

/** Most sentences hold no list at all. */
function groupsIn(text: string): typeof GROUPS {
  return OPENER.test(text) ? GROUPS.filter(({ name }) => text.includes(name.slice(0, 2))) : [];
}

/** `人员经费…万元，主要包括：基本工资、津贴补贴…；`, with or without amounts behind the names. */
function listOf(name: string): RegExp {
  return new RegExp(`${name}[^;。:]{0,40}?((?:主要)?(?:包括|用于|其中)(?:有)?):?([^;。:]*)`, "gu");
}

/** D01: an item of another group among the items of a group of basic expenditure. Exact names that can be nothing else. */
export const checkEconomicGroups: Check = ({ passages, year }) =>
  passages
    .filter(({ inTable }) => !inTable)
    .flatMap((passage) =>
      passage.sentences.flatMap(({ text, quote }) =>
        groupsIn(text).flatMap(({ name, list, classes }) =>
          [...text.matchAll(list)].flatMap(({ 1: opener = "", 2: items = "" }): ProofFinding[] =>
            namesIn(items).flatMap((item) => {
              const codes = codesOf(item, year);
              if (codes.length === 0 || codes.some((code) => classes.includes(code.slice(0, 3)))) return [];
              const params = { group: name, item, code: codes[0] ?? "" };
              // 用于 tells a purpose: its words need not be names of items.
              const isSure = !opener.includes("用于") && !codes.some((code) => PAID_WITH_WAGES.includes(code));
              const severity = isSure ? "error" : "warning";
              return [foundAt(passage, quote, "D01", severity, { variant: "group", params, actual: item })];
            }),
          ),
        ),
      ),
    );

/** 工会经费, 福利费 and 公务交通补贴 follow from wages: units are known to tell them under 人员经费 (from memory). */
const PAID_WITH_WAGES = ["30228", "30229", "30239"];

function namesIn(items: string): string[] {
  const [own = ""] = items.split(/(?:日常)?公用(?:经费|支出)|人员(?:经费|支出)|项目支出/);
  return own
    .split(/[、,]/)
    .map((item) => item.replace(/\d+(?:\.\d+)?(?:万元|元).*$/, "").replace(/^(?:和|以及|及)|等(?:支出)?$/g, ""))
    .filter((item) => item.length >= 2);
}

/** Every 款 that bears exactly this name. */
function codesOf(name: string, year: number | null): string[] {
  const classification = builtInClassification("departmentEconomic");
  const inYear = classification.itemsByName(normaliseItemName(name), year);
  // The lists begin with 2018: for earlier years the names of today may stand in other classes.
  if (year !== null && year < 2018) return [];
  return inYear.filter(({ level, certainty }) => level === 2 && certainty !== "weak").map(({ code }) => code);
}
