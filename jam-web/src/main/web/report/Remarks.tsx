/** What a reader should know beside the factors; nothing where there is nothing to say. */
export function Remarks({ of }: { of: string[] | undefined }) {
  if (!of?.length) return null;
  return (
    <ul class="stack stack-s remarks">
      {of.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}
