import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import { paragraphs } from "./paragraphs";

/** Contributions that people mix up, each with the words that belong to it alone. */
const TOPICS = {
  住房公积金: /公积金|住房/u,
  医疗保险: /医疗|医保/u,
  养老保险: /养老|离退休|退休/u,
  职业年金: /职业年金/u,
  工伤保险: /工伤/u,
  失业保险: /失业/u,
} as const;

const SENTENCE = /[^。；;\n]+/gu;
const USE = /^(.*?)(?:主要)?(?:用于|用途[为是：:])(.+)$/u;

/** D07: a contribution is said to be used for another one: 住房公积金 … 用于 医疗保险支出. */
export const useRule: Rule = {
  id: "D07",
  check(context) {
    let judged = 0;
    const findings = [...paragraphs(context), ...projectUses(context)].flatMap(({ text, ref }) =>
      [...text.matchAll(SENTENCE)].flatMap(([sentence]) => {
        const [, subject = "", use = ""] = USE.exec(sentence) ?? [];
        const topic = topicsOf(subject).at(-1);
        if (topic === undefined || use === "") return [];
        judged += 1;
        const named = topicsOf(use);
        if (named.length === 0 || named.includes(topic)) return [];
        return [
          makeFinding({
            rule: "D07",
            cells: [ref],
            params: { subject: topic, use: named.join("、"), sentence: sentence.trim().slice(0, 80) },
            expected: topic,
            actual: named.join("、"),
          }),
        ];
      }),
    );
    return outcome(findings, judged, { code: "noText", params: {} });
  },
};

function topicsOf(text: string): string[] {
  return Object.entries(TOPICS)
    .filter(([, words]) => words.test(text))
    .map(([topic]) => topic);
}

/** Project tables with a column of uses: name and use make the sentence. */
function projectUses({ accounts }: Parameters<Rule["check"]>[0]) {
  return accounts.projects.flatMap(({ name, use, ref }) =>
    use !== null && ref ? [{ text: `${name}用于${use}`, ref }] : [],
  );
}
