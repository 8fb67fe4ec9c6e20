/** Page marks around a table: form numbers, 部门：, 单位：万元, dates. They are no titles, no headers and no data. */

const FORM_NUMBER =
  /^(?:表号[::]?)?(?:(?:湘|省|部门)?(?:公开|财决|决算|预算|批复|附)\D{0,4}\d{1,2}(?:-\d{1,2})?(?:\(.{1,8}\))?表?|表[一二三四五六七八九十\d]{1,3}|附(?:件|表)[一二三四五六七八九十\d]*[::]?(?:-\d+)?|[A-Z]?\d{2}(?:-\d)?表)$/u;
const OWNER =
  /^(?:编制|填报|汇总|报送|公开|预算|主管|一级预算)?(?:部门|单位|单位名称|部门名称|单位\(公章\)|部门\(公章\))(?:\((?:公章|盖章|签章)\))?[::]/u;
const UNIT = /(?:金额)?单位[::]?\(?(?:人民币)?(?:百|千|万|亿)?元\)?/u;
const DATE = /^(?:\d{4}|[二][〇○零0-9一二三四五六七八九]{3})(?:年度?|年\d{1,2}月(?:\d{1,2}日)?)?$/u;
const OTHERS =
  /^(?:监督索引号|编制日期|填报日期|打印日期|会计期间|期间|日期|制表日期|单位代码|组织机构代码|统计期间|账套|币种|核算单位)[::\d]/u;

/** `公开01表`, `财决01表`, `附件一`. */
export function isFormNumber(label: string): boolean {
  return FORM_NUMBER.test(label);
}

export function isMetaLabel(label: string): boolean {
  return (
    FORM_NUMBER.test(label) ||
    OWNER.test(label) ||
    (label.length <= 40 && UNIT.test(label)) ||
    DATE.test(label) ||
    OTHERS.test(label)
  );
}
