import { pattern } from "../lexicon/words";
import { unitOf } from "../lexicon/units";

/** Words that introduce the name of the department or unit that a table belongs to. */
const OWNER =
  /(?:编制|填报|汇总|报送|公开|主管|预算|申报|评价|被评价)*(?:部门|单位)(?:[、(（]?单位[)）]?)?(?:名称)?(?:[(（](?:公章|盖章|签章|全称)[)）])?\s*[:：](?<name>.+)$/u;
const UNIT_BEHIND = /(?:金额)?\s*单位\s*[:：]\s*[(（]?(?:人民币)?(?:百|千|万|亿)?元.*$/u;
const NOT_A_NAME = /^(?:人民币|[十百千万亿])*元|^[_\-—]+$/u;
const MULTIPLE = /^[十百千万亿]+/u;
const BETWEEN_MEASURES = /[、,，;；/／和及]/u;

/** 万人, 人、辆, 人/万元: what is counted, which 单位： introduces as well as a name. */
function isMeasure(text: string): boolean {
  const parts = text.replace(/[()（）\s]|人民币/gu, "").split(BETWEEN_MEASURES);
  return parts.every((part) => unitOf(part) !== null || unitOf(part.replace(MULTIPLE, "")) !== null);
}

/** The owner that a label names (`部门：道县县委网信办`), without a unit that stands behind it in the same cell. */
export function departmentIn(text: string): string | null {
  // Spaces inside the word for department are part of the label, not of the name.
  const plain = text
    .trim()
    .replace(/部\s+门/u, "部门")
    .replace(/单\s+位/u, "单位");
  const match = OWNER.exec(plain.replace(UNIT_BEHIND, "").trim());
  const name = match?.groups?.name
    ?.trim()
    .split(/\s{2,}|\t/u)[0]
    ?.trim();
  if (!name || NOT_A_NAME.test(name.replace(/\s/gu, "")) || isMeasure(name)) return null;
  return name;
}

const TITLED =
  /^(?:第[一二三四五六七八九十]+部分|附件[一二三四五六七八九十\d]*[:：]?)?\s*(?<name>[^\d年]{4,40}?)\s*(?:20\d{2}|２０|二[〇○零])/u;

/** The public body that a title names before the year: `某县财政局2024年度部门决算`. */
export function departmentInTitle(text: string): string | null {
  const name = TITLED.exec(text.trim())?.groups?.name?.trim();
  return name && isPublicBody(name) ? name : null;
}

/** Is the whole text the name of a public body (on a cover it stands alone)? */
export function isPublicBody(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 40 &&
    pattern("owner.publicBody").test(text) &&
    !/[。；;,，：:\d]|部门$/u.test(text)
  );
}
