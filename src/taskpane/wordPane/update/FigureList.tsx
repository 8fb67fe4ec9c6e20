import type { EmbeddedReport } from "../../../core/report/figures/embeddedReport";
import { figureTag } from "../../../core/report/figures/figureTag";
import type { DocumentFigure } from "../../../core/report/figures/refresh/documentFigure";
import { Deferred } from "../../components/Deferred";
import { Disclosure } from "../../components/Disclosure";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { useWord, useWordState } from "../WordContext";
import { CellName } from "./CellName";
import { PlaceButton } from "./PlaceButton";

/** Every tagged figure of the document with its cell. */
export function FigureList({ figures }: { readonly figures: readonly DocumentFigure[] }) {
  const word = useWord();
  const { written } = useWordState();
  const t = useText();
  const { card, list, spread, quiet, strong } = useSurface();
  const byTag = figuresByTag(word.fresh, written);
  return (
    <Disclosure
      name="figures"
      className={card}
      summary={<span className={strong}>{t("word", "all.title", { count: figures.length })}</span>}
    >
      <Deferred>
        <ul className={list}>
          {figures.map(({ id, tag, text }) => {
            const known = byTag.get(tag);
            const name = known?.label || tag;
            return (
              <li key={id} className={spread}>
                <span>
                  {name} <strong>{text === "" ? t("pane", "cell.blank") : text}</strong>{" "}
                  <span className={quiet}>{known ? <CellName cell={known.cell} /> : t("word", "all.foreign")}</span>
                </span>
                <PlaceButton name={name} places={[id]} />
              </li>
            );
          })}
        </ul>
      </Deferred>
    </Disclosure>
  );
}

/** What the workbook says now goes before what was written once. */
function figuresByTag(
  ...reports: readonly (EmbeddedReport | null)[]
): ReadonlyMap<string, EmbeddedReport["figures"][string]> {
  const entries = [...reports].reverse().flatMap((report) => Object.entries(report?.figures ?? {}));
  return new Map(entries.map(([key, figure]) => [figureTag(key), figure]));
}
