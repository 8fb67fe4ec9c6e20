import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { QuestionCircle16Filled } from "@fluentui/react-icons/svg/question-circle";
import { isFigureChange, type DocumentChange, type FigureChange } from "../../../core/compare/documentChange";
import { changeFollows, changePlace, changeType } from "../../../locales/compareText";
import { CellLinks } from "../../components/CellLinks";
import { Clamped } from "../../components/Clamped";
import { IconMark } from "../../components/IconMark";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import type { Stretch } from "../highlight";
import { differing } from "./differing";

const useStyles = makeStyles({
  words: { overflowWrap: "anywhere" },
  old: { backgroundColor: tokens.colorStatusDangerBackground1, textDecorationLine: "line-through" },
  now: { backgroundColor: tokens.colorStatusSuccessBackground1, textDecorationLine: "underline" },
});

const ICONS = { follows: CheckmarkCircle16Filled, against: ErrorCircle16Filled, silent: QuestionCircle16Filled };

const TONES = { follows: "success", against: "danger", silent: "neutral" } as const;

/** One change: what and where, what stood there and what stands there now, and what the workbook says. */
export function ChangeItem({ change, number }: { readonly change: DocumentChange; readonly number: number }) {
  const t = useText();
  const { card, padded, tight, quiet, strong } = useSurface();
  const item = isFigureChange(change) ? ` ${change.item}` : "";
  const place = changePlace(t, change);
  const isNumber = isFigureChange(change) && change.type === "figure";
  return (
    <div className={mergeClasses(card, padded, tight)}>
      <div className={strong}>{t("versionsPane", "head", { number, what: `${changeType(t, change)}${item}` })}</div>
      <div className={quiet}>
        {place} {isNumber && <Clamped text={change.place.quote} />}
      </div>
      <Sides change={change} />
      {isFigureChange(change) && <Workbook change={change} />}
    </div>
  );
}

/** Both sides with what differs marked; of what is new or gone the one side. */
function Sides({ change: { type, old, now } }: { readonly change: DocumentChange }) {
  const stretches = differing(old, now);
  return (
    <>
      {type !== "added" && <Side side="old" text={old} stretch={stretches.old} />}
      {type !== "removed" && <Side side="now" text={now} stretch={stretches.now} />}
    </>
  );
}

interface SideProps {
  readonly side: "old" | "now";
  readonly text: string;
  readonly stretch: Stretch;
}

function Side({ side, text, stretch: { start, end } }: SideProps) {
  const t = useText();
  const styles = useStyles();
  const Mark = side === "old" ? "del" : "ins";
  return (
    <div className={styles.words}>
      {t("versionsPane", "side", { side: t("versionsPane", side) })}
      {text === "" ? t("compare", "blank") : text.slice(0, start)}
      {end > start && <Mark className={styles[side]}>{text.slice(start, end)}</Mark>}
      {text.slice(end)}
    </div>
  );
}

/** Does the workbook say what now stands there, and in which cells? Nothing where no workbook is open. */
function Workbook({ change }: { readonly change: FigureChange }) {
  const t = useText();
  if (change.follows === null) return null;
  return (
    <>
      <IconMark icon={ICONS[change.follows]} tone={TONES[change.follows]}>
        {t("versionsPane", "follows", { follows: changeFollows(t, change) })}
      </IconMark>
      {change.cells.length > 0 && <CellLinks cells={change.cells} />}
    </>
  );
}
