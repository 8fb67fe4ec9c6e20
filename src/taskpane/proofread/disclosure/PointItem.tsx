import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { QuestionCircle16Filled } from "@fluentui/react-icons/svg/question-circle";
import type { PointResult } from "../../../core/disclosure/check/checkDisclosure";
import type { Verdict } from "../../../core/disclosure/check/point";
import { partPlace, partText, pointAdvice, pointTitle, verdictText } from "../../../locales/disclosureText";
import { Disclosure } from "../../components/Disclosure";
import { IconMark } from "../../components/IconMark";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

const ICONS = { met: CheckmarkCircle16Filled, notMet: ErrorCircle16Filled, unclear: QuestionCircle16Filled };

const TONES = { met: "success", notMet: "danger", unclear: "neutral" } as const;

/** One point: its verdict by a shape and a word, and on demand what was seen and what to do. */
export function PointItem({ point: { id, verdict, grade, parts } }: { readonly point: PointResult }) {
  const t = useText();
  const { card, row, tight, quiet, strong } = useSurface();
  return (
    <Disclosure
      name={`point ${id}`}
      className={card}
      startOpen={verdict === "notMet"}
      summary={
        <span className={row}>
          <VerdictMark verdict={verdict} />
          <span className={strong}>{`${id} ${pointTitle(t, id)}`}</span>
          <span className={quiet}>{t("disclosureCheck", `words.grade.${grade}`)}</span>
        </span>
      }
    >
      <div className={tight}>
        {parts.map((part, at) => (
          <div key={at} className={quiet}>
            {verdictText(t, part.verdict)}：{partText(t, id, part)}
            {partPlace(t, part)}
          </div>
        ))}
        {verdict === "notMet" && <div>{t("disclosureCheck", "result.todo", { how: pointAdvice(t, id) })}</div>}
      </div>
    </Disclosure>
  );
}

function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const t = useText();
  return (
    <IconMark icon={ICONS[verdict]} tone={TONES[verdict]}>
      {verdictText(t, verdict)}
    </IconMark>
  );
}
