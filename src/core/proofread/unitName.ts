import { lazy } from "../cache";
import { anyOf } from "../lexicon/words";
import type { Passage } from "../reading/passage";

/** 单位名称：…; …2023年度部门决算; 第一部分 …概况. */
const places = lazy((): readonly RegExp[] => {
  const name = String.raw`[\u4e00-\u9fa5()]{2,28}?${anyOf("unitKind")}(?:\([^()]{1,8}\))?`;
  return [
    new RegExp(
      String.raw`^(?:部门|单位|填报|编制|评价|预算)?(?:部门|单位)(?:名称)?(?:\([^()]{1,4}\))?:(${name})$`,
      "u",
    ),
    new RegExp(
      String.raw`^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、)?(?:20\d\d年度?)?(${name})(?:20\d\d年度?)?(?:机关)?(?:本级)?(?:部门|单位)?(?:概况|基本情况|整体支出|决算|预算)`,
      "u",
    ),
  ];
});

export interface NamedUnit {
  readonly name: string;
  readonly passage: Passage;
}

/** The units that titles, headings and the lines of a cover name. */
export function namedUnits(passages: readonly Passage[]): NamedUnit[] {
  return passages.flatMap((passage, at) => {
    if (passage.inTable || !(passage.isHeading || at < COVER || /^第[一二三四五六七八九十]+部分/.test(passage.plain)))
      return [];
    const name = places()
      .map((place) => place.exec(passage.plain)?.[1])
      .find((one) => one !== undefined);
    return name === undefined || GENERAL.test(name) ? [] : [{ name, passage }];
  });
}

const COVER = 12;
/** Words for any unit, and tables that are called after what they hold. */
const GENERAL = /^(?:本|我|各|全|该)|^(?:部门|单位|收入|支出|财政拨款|一般公共|政府性基金|国有资本|项目|预算|决算)/;
