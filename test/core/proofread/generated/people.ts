import type { Counted } from "./accounts";
import type { Piece, Slot, Text } from "./pieces";
import { say } from "./pieces";
import { percentage } from "./style";
import type { Writer } from "./writer";

function sumOf(items: readonly Counted[]): number {
  return items.reduce((total, { count }) => total + count, 0);
}

/** Posts granted, people in them, the retired and the temporary. */
export function staffing(w: Writer): Piece[] {
  const { posts, people, retired, temporary } = w.accounts.staff;
  const measure = w.word("人", "名");
  const several = posts.length > 1;
  const kind = several ? (["countPart"] as const) : [];
  const loose = (items: readonly Counted[], word: string): Text =>
    items.map(({ name, count }) => `${name}${word}${count}${measure}`).join("、");
  const total = several ? (["countTotal"] as const) : [];
  const list = (items: readonly Counted[], word: string): Text =>
    w.list(
      items.map(({ name, count }) => say`${name}${word}${w.count(count, measure, ...kind)}`),
      w.word("、", "，"),
    );
  const [granted, actual] = [sumOf(posts), sumOf(people)];
  const old =
    retired.length > 0
      ? say`，${w.list(
          retired.map(({ name, count }) => `${name}人员${count}${measure}`),
          "，",
        )}`
      : "";
  const control: Slot = {
    text: `${percentage(w.style, actual, granted)}%`,
    faults: [{ kind: "controlRate", text: `${Math.round((actual / granted) * 100) + 17}%` }],
  };
  return w.one(
    () =>
      say`核定编制${w.count(granted, measure, ...total)}，其中：${list(posts, "编制")}；实有在职人员${w.count(actual, measure, ...total)}，其中：${list(people, "")}。`,
    () => say`本单位有${loose(posts, "编制")}，现有在职${loose(people, "人员")}${old}。`,
    () =>
      say`${w.word("编制部门", "县委编办")}核定人员编制${granted}${measure}（${list(posts, "")}），年末实有人数${w.count(actual, measure)}，在职人员控制率${control}。`,
    () =>
      say`人员编制${granted}${measure}，年末在职${actual}${measure}${old}${temporary > 0 ? `，外聘临时人员${temporary}${measure}` : ""}。`,
    () =>
      say`共有编制${w.count(granted, measure, ...total)}，其中${list(posts, "编制")}。截至${w.accounts.year}年末，实有${w.count(actual, measure, ...total)}，其中${list(people, "")}${old}。`,
    () =>
      say`编制数${w.count(granted, measure)}，实有${w.count(actual, measure)}，空编${granted - actual}${measure}，在职人员控制率为${control}。`,
  );
}

/** Inner offices, counted and named. */
export function offices(w: Writer): Piece[] {
  const { rooms } = w.accounts;
  const number = w.count(rooms.length, "个", "listCount");
  const names = rooms.join("、");
  return w.one(
    () => say`内设机构${number}，包括：${names}。`,
    () => say`下设${number}股室，分别为：${names}。`,
    () => say`单位内设${number}职能股室，即${names}。`,
    () => say`内设${names}等${rooms.length}个股室。`,
    () => say`内设机构有：${names}。`,
  );
}

/** The units that the accounts are made of, with what each of them spent. */
export function units(w: Writer): Piece[][] {
  const { units: members, unit, expenditure, year } = w.accounts;
  if (members.length === 0) {
    return [
      w.one(
        () =>
          say`${w.words(unit, "residue", "XX局")}只有本级，没有其他二级预算单位，因此，纳入${year}年部门决算编制范围的只有单位本级。`,
        () => say`纳入${w.year()}决算编制范围的单位共1个，即${unit}本级。`,
        () => say`无下属二级预算单位。`,
      ),
    ];
  }
  const total = (basic: number, project: number) => basic + project;
  const number = w.count(members.length, "个", "listCount");
  const head = w.one(
    () => say`纳入${w.year()}部门决算编制范围的单位共${number}，包括：${members.map(({ name }) => name).join("、")}。`,
    () =>
      say`纳入${w.year()}部门决算编制范围的单位有${number}，分别为：${members.map(({ name }) => name).join("、")}。`,
  );
  const share = (fen: number) => w.percent(fen, expenditure.year.final, "share");
  const amounts = w.one(
    () =>
      say`${w.year()}本部门支出合计${w.money(expenditure.year.final, "total")}，其中：${w.list(
        members.map(
          ({ name, basic, project }) =>
            say`${name}${w.money(total(basic, project), "part")}，占${share(total(basic, project))}`,
        ),
        "；",
      )}。`,
    () =>
      say`${w.list(
        members.map(
          ({ name, basic, project }) =>
            say`${name}支出${w.money(total(basic, project))}，其中基本支出${w.money(basic, "part")}、项目支出${w.money(project, "part")}`,
        ),
        "；",
      )}。`,
    () =>
      say`分单位看，${w.list(
        members.map(
          ({ name, basic, project }) =>
            say`${name}本年支出合计${w.money(total(basic, project))}（基本支出${w.money(basic, "part")}，项目支出${w.money(project, "part")}）`,
        ),
        "；",
      )}。`,
  );
  return [head, amounts];
}
