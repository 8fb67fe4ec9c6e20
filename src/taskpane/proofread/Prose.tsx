import type { ProofNumber } from "../../core/proofread/numbers";
import type { Stretch } from "./highlight";
import { NumberMark } from "./NumberMark";
import { piecesOf, within } from "./pieces";

/** A number of a paragraph: its stretch there, and its place in the list of all. */
export interface PlacedNumber {
  readonly number: ProofNumber;
  readonly index: number;
  readonly span: Stretch;
}

export interface ProseProps {
  readonly text: string;
  /** Stretches of the selected finding. */
  readonly marked: readonly Stretch[];
  readonly markClass: string;
  readonly numbers: readonly PlacedNumber[];
  /** The number at which the tab key stops, if it stands here. */
  readonly stop: number | null;
}

/** A paragraph with its numbers marked by their states, and what the selected finding quotes. */
export function Prose({ text, marked, markClass, numbers, stop }: ProseProps) {
  let from = 0;
  return piecesOf(text, marked).map((piece, key) => {
    const own = within(numbers, { start: from, end: from + piece.text.length });
    from += piece.text.length;
    const words = <Words key={key} text={piece.text} numbers={own} stop={stop} />;
    return piece.at === null ? (
      words
    ) : (
      <mark key={key} className={markClass}>
        {words}
      </mark>
    );
  });
}

function Words({ text, numbers, stop }: Pick<ProseProps, "text" | "numbers" | "stop">) {
  return piecesOf(
    text,
    numbers.map(({ span }) => span),
  ).map((piece, key) => {
    const placed = piece.at === null ? undefined : numbers[piece.at];
    return placed ? (
      <NumberMark
        key={key}
        text={piece.text}
        number={placed.number}
        index={placed.index}
        isStop={placed.index === stop}
      />
    ) : (
      piece.text
    );
  });
}
