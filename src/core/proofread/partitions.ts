/**
 * Lists of parts that make up their whole by the field's own rules: a sum below the total is then a contradiction and
 * not an incomplete list. Sources: validation.md B02, B03, B08, B11, B14, C13.
 */
const PARTITIONS: readonly (readonly RegExp[])[] = [
  [/基本支出/, /项目支出/],
  [/人员(?:经费|支出)/, /公用(?:经费|支出)/],
  [/货物/, /工程/, /服务/],
  [/购置/, /运行/],
  [/因公出国|出国/, /用车|公车|车辆/, /接待/],
  [/本年收入/, /年初(?:财政拨款)?结转/],
  [/本年支出/, /年末(?:财政拨款)?结转/],
  [/财政拨款/, /其他收入/],
  [/一般公共预算/, /政府性基金/],
  [/工资福利/, /商品和?服务/, /个人和?家庭/],
];

/** Do the names of a list cover one of the known partitions, each part by a name of its own? */
export function isWholeOf(names: readonly string[]): boolean {
  return PARTITIONS.some((partition) => covers(partition, names));
}

/** 公务用车购置及运行维护费 is one name: it is not 购置 and 运行 both. */
function covers([part, ...others]: readonly RegExp[], names: readonly string[]): boolean {
  if (!part) return true;
  return names.some(
    (name, at) =>
      part.test(name) &&
      covers(
        others,
        names.filter((_, other) => other !== at),
      ),
  );
}
