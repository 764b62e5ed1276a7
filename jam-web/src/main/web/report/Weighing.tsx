import { useId } from "preact/hooks";
import { percentOf, useLocale, useWords } from "../lib/i18n/locale";
import { words as report } from "./words";
import { FACTORS, type FactorName, isUsual, STEP, type Weights, type WhatIfAnswer } from "./asking";
import { words } from "./whatIfWords";

/** The sliders by which somebody says what is to count, and how much that comes to. */
export function Weighing(props: { answer: WhatIfAnswer; weights: Weights; silent: FactorName[]; change: (weights: Weights) => void; reset: () => void }) {
  const t = useWords(words);
  return (
    <form class="card weighing" onSubmit={(event) => event.preventDefault()}>
      <fieldset class="stack">
        <legend>
          <h2>{t.sliders}</h2>
        </legend>
        <p class="hint">{t.slidersLead}</p>
        {FACTORS.map((name) => (
          <Weight
            key={name}
            name={name}
            weight={props.weights[name]}
            share={props.answer.weights[name] ?? 0}
            silent={props.silent.includes(name)}
            change={(weight) => props.change({ ...props.weights, [name]: weight })}
          />
        ))}
      </fieldset>
      <button type="button" class="button" onClick={props.reset} aria-disabled={isUsual(props.weights, props.answer.usual)}>
        {t.reset}
      </button>
    </form>
  );
}

function Weight(props: { name: FactorName; weight: number; share: number; silent: boolean; change: (weight: number) => void }) {
  const t = useWords(words);
  const factor = useWords(report).factor;
  const id = useId();
  const share = percentOf(props.share, useLocale());
  return (
    <div class="weight">
      <label for={id} class="row between">
        <strong>{factor[props.name]}</strong>
        {!props.silent && <span class="faint figures">{t.share(share)}</span>}
      </label>
      <input
        id={id}
        type="range"
        name={props.name}
        min={0}
        max={100}
        step={STEP}
        value={props.weight}
        disabled={props.silent}
        aria-valuetext={t.weightSaid(props.weight, props.silent ? null : share)}
        aria-describedby={`${id}-hint`}
        onInput={(event) => props.change(Number(event.currentTarget.value))}
      />
      <p class="hint" id={`${id}-hint`}>
        {props.silent ? t.silent : t.hints[props.name]}
      </p>
    </div>
  );
}
