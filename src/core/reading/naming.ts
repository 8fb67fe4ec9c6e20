import { pattern } from "../lexicon/words";
import type { Certainty, FactKind } from "./facts";
import { isHeadlineName, itemNameOf } from "./itemNames";
import type { Lead } from "./lead";

/** What the document as a whole is about. */
export interface Setting {
  readonly year: number | null;
  /** The first lines: the unit that they name is the reporting one. */
  readonly opening: string;
  readonly units: readonly string[];
}

/** 样例局2024年度部门决算: whose report it is. */
const UNIT = /^([\u4e00-\u9fa5]{2,24}?)(?:20\d\d年|部门(?:决算|预算|整体)|单位(?:决算|预算)|整体支出)/u;

/** What the first lines of a document say. */
export function settingOf(titles: readonly string[], year: number | null): Setting {
  return { year, opening: titles.join("\n"), units: titles.flatMap((title) => UNIT.exec(title)?.[1] ?? []) };
}

export interface Named {
  readonly item: string;
  readonly owner: string;
  readonly fund: string;
  readonly certainty: Certainty;
}

/** The item that the words before the number name: its own clause's, else a clause before that is nothing but a name. */
export function nameOf(lead: Lead, kind: FactKind, spoken: string, setting: Setting): Named {
  const isRatio = kind === "share" || kind === "completion" || kind === "ratio";
  const own = kind === "share" ? beforeShare(lead) : isRatio ? "" : lead.own.label;
  for (const [at, label] of [own, ...earlierLabels(lead)].entries()) {
    const { name, owner, fund } = itemNamedIn(
      withoutUnit(label, setting),
      at === 0 && !isRatio && (isTotal(label) || isOtherSide(spoken, lead.own.names)) ? lead.own.names : "",
    );
    if (name === "" || (at > 0 && !isHeadlineName(name))) continue;
    return {
      item: name,
      owner: setting.opening.includes(owner) ? "" : owner,
      fund,
      certainty: at === 0 ? "stated" : "carried",
    };
  }
  const { owner, fund } = itemNameOf(own);
  return { item: "", owner: setting.opening.includes(owner) ? "" : owner, fund, certainty: "carried" };
}

/** 基本支出占60%，为300万元: what has the share is named before 占. */
function beforeShare({ own }: Lead): string {
  const at = own.words.findIndex(({ tag }) => tag === "S" || tag === "s");
  const before = own.words.slice(0, Math.max(at, 0));
  const opened = before.findIndex(({ tag }) => tag === "Z");
  const words = before.slice(opened + 1).filter(({ tag }) => tag !== ":");
  return words.every(({ tag }) => "NIF".includes(tag)) ? words.map(({ text }) => text).join("") : "";
}

/** 镇本级“三公”经费, 全县“三公”经费: whose amount it is stands before the name. */
const BEFORE_NAME = /^(?:一般公共预算|财政拨款|安排|开支|支出|的)+(?=三公|因公|公务|机关运行)/u;

/** The reporting unit's name before the item's, whole or its end: 样例局年初结转和结余 in the report of 样例县样例局. */
function withoutUnit(label: string, { units, opening }: Setting): string {
  const unit = units.find((one) => label.startsWith(one));
  if (unit !== undefined) return label.slice(unit.length);
  if (label.length < LEAST_NAME || !opening.includes(label.slice(0, LEAST_OWNER))) return label;
  for (let end = label.length - 2; end >= LEAST_OWNER; end--)
    if (opening.includes(label.slice(0, end)) && isHeadlineName(itemNameOf(label.slice(end)).name))
      return label.slice(end);
  return label;
}

const LEAST_OWNER = 3;
const LEAST_NAME = 7;

const OWNER = /^(?:(?:全|本)(?:省|市|县|区|州|旗|镇|乡|街道|系统)|[\u4e00-\u9fa5]{0,6}本级)(?:部门|单位)?/u;

/** Without a name of its own an amount is at least income or spending; 公务接待费2025年预算 names it before the year. */
export function itemNamedIn(label: string, names: string): Pick<Named, "owner" | "fund"> & { readonly name: string } {
  const found = itemNameOf(label.replace(/^[、和及与]+|[、(:]+$|(?<![理缘自])[由从]$/g, ""));
  const ofFund = BEFORE_NAME.exec(found.name)?.[0];
  if (ofFund !== undefined)
    return { ...found, fund: "财政拨款", name: itemNameOf(found.name.slice(ofFund.length)).name };
  const owner = OWNER.exec(found.name)?.[0];
  const ofOwner = owner === undefined || owner === found.name ? "" : itemNameOf(found.name.slice(owner.length)).name;
  if (owner !== undefined && ofOwner !== "") return { ...found, owner, name: ofOwner };
  if (found.name !== "") return found;
  const before = itemNameOf(found.owner);
  if (isHeadlineName(before.name)) return before;
  return { ...found, name: /(?:一般公共预算)?(?:财政拨款)?(?:收入|支出)(?:总计)?(?=[^收支]*$)/.exec(names)?.[0] ?? "" };
}

function earlierLabels({ clauses }: Lead): string[] {
  return clauses
    .slice(0, -1)
    .reverse()
    .map(({ label }) => label.replace(/(?:年初|年度|全年|本年)*(?:未|没有)(?:安排|编制|列入).*$/, ""));
}

/** 财政拨款支出总计 is a name of its own, whatever was told before it. */
function isTotal(label: string): boolean {
  return /(?:收入|支出)总计$/u.test(label);
}

/** Without any item, and behind one of the other side, 收入…，支出… still are two things. */
function isOtherSide(spoken: string, names: string): boolean {
  if (spoken === "" || spoken === "收入" || spoken === "支出" || pattern("carryOver.any").test(spoken)) return true;
  const side = /(收入|支出)[^收支]*$/.exec(names)?.[1];
  const other = side === "收入" ? "支出" : "收入";
  return side !== undefined && spoken.includes(other) && !spoken.includes(side);
}
