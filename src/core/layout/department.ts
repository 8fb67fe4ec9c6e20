/** Words that introduce the name of the department or unit that a table belongs to. */
const OWNER =
  /(?:编制|填报|汇总|报送|公开|主管|预算|申报|评价|被评价)*(?:部门|单位)(?:[、(（]?单位[)）]?)?(?:名称)?(?:[(（](?:公章|盖章|签章|全称)[)）])?\s*[:：](?<name>.+)$/u;
const UNIT_BEHIND = /(?:金额)?\s*单位\s*[:：]\s*[(（]?(?:人民币)?(?:百|千|万|亿)?元.*$/u;
const NOT_A_NAME = /^(?:人民币|百|千|万|亿)*元|^(?:[_\-—]+|人|个|台|%|辆|平方米|㎡)$/u;

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
  if (!name || NOT_A_NAME.test(name.replace(/\s/gu, ""))) return null;
  return name;
}
