import type { ReactNode } from "react";
import { useId } from "react";
import { useSurface } from "./useSurface";

export interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a step. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  const { tight, spread, heading, quiet } = useSurface();
  return (
    <section className={tight} aria-labelledby={id}>
      <div className={spread}>
        <h3 id={id} className={heading}>
          {title}
        </h3>
        {aside !== undefined && <span className={quiet}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
