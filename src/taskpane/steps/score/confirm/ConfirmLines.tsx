import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import type { Review } from "../../../../core/indicators/systems/revise";
import type { ScoringSystem, SystemIndicator } from "../../../../core/indicators/systems/scoringSystem";
import { Section } from "../../../components/Section";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import type { Draft } from "./draft";
import { linesOf, withLine, withLineBack, withNewLine, withTick, withoutLine } from "./draft";
import { LineEditor } from "./LineEditor";

export interface ConfirmLinesProps {
  readonly source: ScoringSystem;
  readonly draft: Draft;
  readonly review: Review;
  readonly onChange: (change: (before: Draft) => Draft) => void;
}

/** The lines by first-level indicator, each to be ticked; lines taken out stay to be put back. */
export function ConfirmLines({ source, draft, review, onChange }: ConfirmLinesProps) {
  const t = useText();
  const { list, number } = useSurface();
  const lines = linesOf(source, draft);
  const groups = [...new Set(lines.map(({ line }) => line.l1))];
  return (
    <>
      {groups.map((group) => {
        const members = lines.filter(({ line }) => line.l1 === group);
        const first = members[0]?.line;
        return (
          <Section
            key={group}
            title={group}
            aside={<span className={number}>{t("scorePane", "confirm.weight", { weight: weightOf(members) })}</span>}
          >
            <ul className={list}>
              {members.map(({ line, isOut }) => (
                <li key={line.id}>
                  {isOut ? (
                    <LineOut line={line} onBack={() => onChange((before) => withLineBack(before, source, line.id))} />
                  ) : (
                    <LineEditor
                      line={line}
                      isTicked={draft.checked.has(line.id)}
                      isChanged={review.changed.has(line.id)}
                      problem={review.lines.get(line.id)}
                      onTick={(isTicked) => onChange((before) => withTick(before, line.id, isTicked))}
                      onChange={(part) => onChange((before) => withLine(before, line.id, part))}
                      onRemove={() => onChange((before) => withoutLine(before, line.id))}
                    />
                  )}
                </li>
              ))}
            </ul>
            {first && (
              <div>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<AddRegular />}
                  onClick={() => onChange((before) => withNewLine(before, first))}
                >
                  {t("scorePane", "confirm.add", { group })}
                </Button>
              </div>
            )}
          </Section>
        );
      })}
    </>
  );
}

/** Points have two decimals at most: added as whole hundredths. */
function weightOf(members: readonly { line: SystemIndicator; isOut: boolean }[]): number {
  const known = members.flatMap(({ line, isOut }) =>
    !isOut && Number.isFinite(line.weight) ? [line.weight ?? 0] : [],
  );
  return known.reduce((sum, weight) => sum + Math.round(weight * 100), 0) / 100;
}

function LineOut({ line, onBack }: { readonly line: SystemIndicator; readonly onBack: () => void }) {
  const t = useText();
  const { card, padded, spread, quiet } = useSurface();
  return (
    <div className={`${card} ${padded} ${spread}`}>
      <span className={quiet}>{t("scorePane", "confirm.removed", { name: line.l3 })}</span>
      <Button size="small" onClick={onBack}>
        {t("scorePane", "confirm.back")}
      </Button>
    </div>
  );
}
