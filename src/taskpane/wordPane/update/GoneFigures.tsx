import { mergeClasses } from "@fluentui/react-components";
import type { RefreshPlan, RefreshStatus } from "../../../core/report/figures/refresh/refreshPlan";
import { Disclosure } from "../../components/Disclosure";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { CellName } from "./CellName";
import { PlaceButton } from "./PlaceButton";

interface Line {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly cell: string | null;
  readonly places: readonly string[];
}

/** What a refresh cannot reach: figures that the workbook has no more, controls that are no more, figures that are new. */
export function GoneFigures({ plan }: { readonly plan: RefreshPlan }) {
  const t = useText();
  const linesOf = (wanted: RefreshStatus) =>
    plan.items.filter(({ status }) => status === wanted).map((item) => ({ ...item, text: item.before }));
  const deleted = plan.deleted.map((figure) => {
    const { written, missing } = figure;
    const text = written > 1 ? t("word", "gone.someOf", { text: figure.text, written, missing }) : figure.text;
    return { ...figure, text, places: [] };
  });
  return (
    <>
      <Lines name="noLastYear" lines={linesOf("noLastYear")} />
      <Lines name="noBudget" lines={linesOf("noBudget")} />
      <Lines name="gone" lines={linesOf("gone")} />
      <Lines name="deleted" lines={deleted} />
      <Lines name="added" lines={plan.added.map((figure) => ({ ...figure, places: [] }))} />
    </>
  );
}

function Lines({
  name,
  lines,
}: {
  readonly name: "gone" | "noLastYear" | "noBudget" | "deleted" | "added";
  readonly lines: readonly Line[];
}) {
  const t = useText();
  const { card, list, spread, quiet, strong } = useSurface();
  if (lines.length === 0) return null;
  return (
    <Disclosure
      name={`figures ${name}`}
      className={card}
      summary={<span className={strong}>{t("word", `${name}.title`, { count: lines.length })}</span>}
    >
      <div className={quiet}>{t("word", `${name}.hint`)}</div>
      <ul className={list}>
        {lines.map(({ key, label, text, cell, places }, index) => (
          <li key={`${key} ${index}`} className={spread}>
            <span>
              {label || key} <strong>{text}</strong>{" "}
              <span className={mergeClasses(quiet)}>
                <CellName cell={cell} />
              </span>
            </span>
            {places.length > 0 && <PlaceButton name={label || key} places={places} />}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
