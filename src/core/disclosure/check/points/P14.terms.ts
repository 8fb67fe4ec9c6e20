import { pattern, words } from "../../../lexicon/words";
import type { Passage } from "../../../reading/passage";
import type { CheckContext } from "../checkContext";
import { placeOfPassage } from "../places";
import { cannotTell, definePoint, fails, hint, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";
import { titleOf } from "../sections";

/** P14: a glossary that explains the terms that are used, and no others. */
export const P14 = definePoint({
  id: "P14",
  grade: "statute",
  basis: ["disclosureRules2016", "disclosureCatalogue"],
  needs: ["text"],
  of: ["final", "budget"],
  check(context) {
    const { sections, isFromPages, isWhole, passages } = context;
    const section = sections.all.find(({ topic }) => topic === "terms");
    if (!section) {
      const isMentioned = passages.some(({ plain }) => pattern("topic.terms").test(plain));
      return [isWhole && !isMentioned ? fails("missing") : cannotTell(isMentioned ? "noHeading" : "notWhole")];
    }
    const entries = termsIn(context);
    const place = placeOfPassage(section.heading);
    if (entries.length === 0) return [isFromPages ? cannotTell("empty", { place }) : fails("empty", { place })];
    return [
      holds("explained", { params: { count: entries.length }, place }),
      ...unused(entries, context),
      ...unexplained(entries, context),
    ];
  },
  examples: [
    breaks("empty", [
      ["一、财政拨款收入：指单位本年度从本级财政部门取得的财政拨款。\n", ""],
      ["二、基本支出：指为保障机构正常运转、完成日常工作任务而发生的支出。\n", ""],
      ["三、项目支出：指在基本支出之外为完成特定任务而发生的支出。\n", ""],
      ["四、“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。\n", ""],
      ["五、机关运行经费：指一般公共预算财政拨款基本支出中的日常公用经费。\n", ""],
    ]),
    breaks("missing", [
      ["第四部分 名词解释", "第四部分 其他"],
      ["一、财政拨款收入：指单位本年度从本级财政部门取得的财政拨款。\n", ""],
      ["二、基本支出：指为保障机构正常运转、完成日常工作任务而发生的支出。\n", ""],
      ["三、项目支出：指在基本支出之外为完成特定任务而发生的支出。\n", ""],
      ["四、“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。\n", ""],
      ["五、机关运行经费：指一般公共预算财政拨款基本支出中的日常公用经费。\n", ""],
    ]),
    breaks(
      "unused",
      [
        [
          "一、财政拨款收入：指单位本年度从本级财政部门取得的财政拨款。\n",
          "一、财政拨款收入：指单位本年度从本级财政部门取得的财政拨款。\n二、收支差额：指用以前年度积累弥补当年收支的差额。\n",
        ],
        ["二、基本支出：指为", "三、基本支出：指为"],
        ["三、项目支出：指在", "四、项目支出：指在"],
        ["四、“三公”经费：指用", "五、“三公”经费：指用"],
        ["五、机关运行经费：指", "六、机关运行经费：指"],
      ],
      { strength: "hint" },
    ),
  ],
});

interface Entry {
  readonly name: string;
  readonly passage: Passage;
}

/** 一、财政拨款收入：指… */
function termsIn({ sections }: CheckContext): Entry[] {
  const glossary = sections.all.filter(({ topic }) => topic === "terms");
  const lines = glossary.flatMap(({ heading, body }, at) => (at === 0 ? body : [heading, ...body]));
  return lines.flatMap((passage) => {
    const name = pattern("disclosure.term").exec(titleOf(passage))?.[1];
    return name === undefined ? [] : [{ name: name.replace(/["“”]/gu, ""), passage }];
  });
}

function unused(entries: readonly Entry[], { sections, passages, printed }: CheckContext): PointPart[] {
  const text = passages
    .filter(({ paragraph }) => sections.topicAt(paragraph) !== "terms")
    .map(({ plain }) => plain.replace(/["“”]/gu, ""))
    .join("\n");
  // Without its tables a text does not use what it explains.
  if (!printed) return [];
  const idle = entries.filter(({ name }) => !text.includes(name.replace(/\(.*\)$/u, "")));
  const [first] = idle;
  if (!first) return [];
  return [
    hint("unused", {
      params: {
        terms: idle
          .map(({ name }) => name)
          .slice(0, SHOWN)
          .join("、"),
        count: idle.length,
      },
      place: placeOfPassage(first.passage),
    }),
  ];
}

const SHOWN = 6;

function unexplained(entries: readonly Entry[], { sections, passages }: CheckContext): PointPart[] {
  const glossary =
    sections
      .textOf("terms")
      .map(({ plain }) => plain.replace(/["“”]/gu, ""))
      .join("\n") + entries.map(({ name }) => name).join("\n");
  const prose = passages.filter(({ inTable, paragraph }) => !inTable && sections.topicAt(paragraph) !== "terms");
  const missing = words("disclosureTerms").filter(
    (term) => prose.some(({ plain }) => plain.replace(/["“”]/gu, "").includes(term)) && !glossary.includes(term),
  );
  return missing.length === 0
    ? []
    : [hint("unexplained", { params: { terms: missing.slice(0, SHOWN).join("、"), count: missing.length } })];
}
