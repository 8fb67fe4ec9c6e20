import type { Passage } from "../reading/passage";

const KIND =
  "局|委员会|委|办公室|办|中心|院|学校|中学|小学|幼儿园|人民政府|街道办事处|政府|联合会|协会|学会|馆|站|所|支队|大队|总队|处|厅|部|社|监察委";
const NAME = String.raw`[\u4e00-\u9fa5()]{2,28}?(?:${KIND})(?:\([^()]{1,8}\))?`;
/** 单位名称：…; …2023年度部门决算; 第一部分 …概况. */
const PLACES: readonly RegExp[] = [
  new RegExp(String.raw`^(?:部门|单位|填报|编制|评价|预算)?(?:部门|单位)(?:名称)?(?:\([^()]{1,4}\))?:(${NAME})$`, "u"),
  new RegExp(
    String.raw`^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、)?(?:20\d\d年度?)?(${NAME})(?:20\d\d年度?)?(?:机关)?(?:本级)?(?:部门|单位)?(?:概况|基本情况|整体支出|决算|预算)`,
    "u",
  ),
];

export interface NamedUnit {
  readonly name: string;
  readonly passage: Passage;
}

/** The units that titles, headings and the lines of a cover name. */
export function namedUnits(passages: readonly Passage[]): NamedUnit[] {
  return passages.flatMap((passage, at) => {
    if (passage.inTable || !(passage.isHeading || at < COVER || /^第[一二三四五六七八九十]+部分/.test(passage.plain)))
      return [];
    const name = PLACES.map((place) => place.exec(passage.plain)?.[1]).find((one) => one !== undefined);
    return name === undefined || GENERAL.test(name) ? [] : [{ name, passage }];
  });
}

const COVER = 12;
/** Words for any unit, and tables that are called after what they hold. */
const GENERAL = /^(?:本|我|各|全|该)|^(?:部门|单位|收入|支出|财政拨款|一般公共|政府性基金|国有资本|项目|预算|决算)/;
