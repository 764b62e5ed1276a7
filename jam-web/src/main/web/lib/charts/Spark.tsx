/** A small row of bars that speaks one sentence to those who cannot see it. */
export function Spark({ values, said }: { values: number[]; said: string }) {
  const most = Math.max(1, ...values);
  const wide = 100 / Math.max(1, values.length);
  return (
    <svg class="spark" viewBox="0 0 100 28" preserveAspectRatio="none" role="img" aria-label={said}>
      <path class="spark-ground" d="M0 27.500H100" />
      {values.map((value, at) => {
        const high = (value / most) * 26;
        return <rect key={at} x={at * wide + wide * 0.15} y={27 - high} width={wide * 0.7} height={high} />;
      })}
    </svg>
  );
}
