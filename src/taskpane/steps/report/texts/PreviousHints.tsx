import { promiseLine, unchangedLine } from "../../../../locales/previousText";
import { Disclosure } from "../../../components/Disclosure";
import { usePaneState } from "../../../components/PaneContext";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import { previousBrief } from "./previousBrief";

/** This year's report beside last year's, before it leaves: what was promised, and what stands word for word. */
export function PreviousHints() {
  const { report } = usePaneState();
  const t = useText();
  const { card, list, quiet, tight } = useSurface();
  const comparison = report?.againstPrevious;
  if (!comparison) return null;
  const { document, promises, unchanged } = comparison;
  return (
    <Disclosure name="previousHints" className={card} summary={previousBrief(t, comparison)}>
      <div className={tight}>
        <div className={quiet}>
          {t(
            "reportOptions",
            promises.length + unchanged.length === 0 ? "previous.compare.none" : "previous.compare.title",
            {
              document,
            },
          )}
        </div>
        <ul className={list}>
          {promises.map((promise, index) => (
            <li key={`${index} ${promise.text}`} title={promise.text}>
              {promiseLine(t, promise)}
            </li>
          ))}
          {unchanged.map((words) => (
            <li key={words.section} title={words.paragraphs.join("\n")}>
              {unchangedLine(t, words)}
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}
